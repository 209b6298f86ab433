package app.yizhan.ui;

import app.yizhan.Yizhan;
import app.yizhan.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The pages of the whole application with the smallest demo college, without a browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Yizhan.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "yizhan.demo.students=60")
@ActiveProfiles({"demo", "test"})
@Import(TestDatabase.class)
public @interface PageTest {}
