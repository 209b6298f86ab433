package app.yizhan;

import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.context.annotation.Configuration;

/** Finds the mappers of every feature, whoever starts the engine. */
@Configuration(proxyBeanMethods = false)
@MapperScan(basePackages = "app.yizhan", annotationClass = Mapper.class)
public class YizhanEngine {}
