package app.yizhan.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The published description of the API, at {@code /v3/api-docs}. */
@Configuration
class OpenApiDocument {

    private static final String BASIC = "basic";
    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Sender.class)
                .replaceWithClass(JsonNode.class, Map.class);
    }

    @Bean
    OpenAPI openApi() {
        var basic = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC);
        var token = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return new OpenAPI()
                .info(new Info().title("Yizhan").version("v1").license(new License().name("Apache-2.0")))
                .components(new Components().addSecuritySchemes(BASIC, basic).addSecuritySchemes(TOKEN, token))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    /** Calls that programs may make with a token instead. */
    @Bean
    GlobalOperationCustomizer tokens() {
        return (call, method) -> {
            if (method.getMethodAnnotation(ForTokens.class) instanceof ForTokens open) {
                call.addSecurityItem(new SecurityRequirement().addList(BASIC));
                call.addSecurityItem(new SecurityRequirement().addList(TOKEN, open.value()));
            }
            return call;
        };
    }

    /** Every call may be refused, always in the same shape. */
    @Bean
    GlobalOpenApiCustomizer refusals() {
        return document -> {
            var problem = ModelConverters.getInstance()
                    .resolveAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(true));
            problem.referencedSchemas.forEach(document.getComponents()::addSchemas);
            var refused = new ApiResponse()
                    .description("Refused; nothing was changed")
                    .content(new Content()
                            .addMediaType(
                                    "application/problem+json",
                                    new MediaType().schema(new Schema<>().$ref("Problem"))));
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(call -> call.getResponses().addApiResponse("default", refused));
        };
    }
}
