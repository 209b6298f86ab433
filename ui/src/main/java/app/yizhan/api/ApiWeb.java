package app.yizhan.api;

import app.yizhan.refusal.NotFound;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** How calls become arguments and answers become JSON. */
@Configuration
class ApiWeb implements WebMvcConfigurer {

    /** After the controllers, before whatever answers unknown addresses with a page. */
    private static final int AFTER_CONTROLLERS = 10;

    private final StrictJson json;

    ApiWeb(StrictJson json) {
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArguments());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new TokenCalls());
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json.mapper()));
    }

    @Bean
    SimpleUrlHandlerMapping unknownCalls() {
        HttpRequestHandler unknown = (request, response) -> {
            throw new NotFound("page");
        };
        return new SimpleUrlHandlerMapping(Map.of("/api", unknown, "/api/**", unknown), AFTER_CONTROLLERS);
    }
}
