package app.yizhan.testing;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The engine without its pages. */
@SpringBootApplication(scanBasePackages = "app.yizhan")
public class TestApplication {}
