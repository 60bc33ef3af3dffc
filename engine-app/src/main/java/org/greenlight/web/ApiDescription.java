package org.greenlight.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.greenlight.kernel.Money;
import org.greenlight.party.Uscc;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** What {@code /api/v1/openapi} says beside the controllers' own summaries: how to log in, errors, words and their examples. */
@Configuration
class ApiDescription {

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(JsonNode.class, new ObjectSchema())
                .replaceWithSchema(Money.class, new StringSchema().pattern("^-?\\d{1,15}\\.\\d{2}$").example("113000.00"))
                .replaceWithSchema(Uscc.class, new StringSchema().pattern("^[0-9A-HJ-NPQRTUWXY]{18}$").example("91330200GLDEM1010W"));
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Greenlight").version("1").description("""
                        Supply-chain green finance: programmes, invitations, receivables, financings, and the tasks of people in them.

                        Amounts are decimal strings with two decimals, their currency is a field of its own. Ids are UUIDs; whoever makes a \
                        thing may choose its id, and the same id twice is one thing. Times are UTC; dates are dates in Asia/Shanghai. \
                        Everybody sees what concerns the own organisation: what is somebody else's answers 404. Errors are RFC 9457 \
                        `application/problem+json` with a stable `code`."""))
                .servers(List.of(new Server().url("/").description("The address of the installation")))
                .components(new Components()
                        .addSecuritySchemes("bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                                .description("A token from POST /api/v1/sessions (demo run); needs no CSRF token"))
                        .addSecuritySchemes("session", new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(SecurityScheme.In.COOKIE)
                                .name("JSESSIONID").description("The browser's session after login; a change needs the page's X-CSRF-TOKEN")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }

    @Bean
    OpenApiCustomizer problemsAndWords(ApiWords words) {
        return new ApiTouches(words);
    }

    /** Two controllers may each have a {@code View}: outside they are {@code ProgrammeView} and {@code InvitationView}. */
    @Bean
    ModelResolver apiNames(com.fasterxml.jackson.databind.ObjectMapper json) {
        return new ModelResolver(json, new OutsideNames());
    }

    /** As generated clients call it: {@code financingList}, the same whatever else is added. */
    @Bean
    OperationCustomizer stableIds() {
        return (operation, handler) -> operation.operationId(StringUtils.uncapitalize(stem(handler.getBeanType()))
                + StringUtils.capitalize(handler.getMethod().getName()));
    }

    private static String stem(Class<?> type) {
        return type.getSimpleName().replaceAll("(Controller|Book|Pages|Titles)$", "");
    }

    private static final class OutsideNames extends TypeNameResolver {

        @Override
        protected String getNameOfClass(Class<?> type) {
            Class<?> outer = type.getEnclosingClass();
            if (outer == null) {
                return type.getSimpleName();
            }
            String stem = stem(outer);
            return type.getSimpleName().startsWith(stem) ? type.getSimpleName() : stem + type.getSimpleName();
        }
    }
}
