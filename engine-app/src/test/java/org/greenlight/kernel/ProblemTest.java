package org.greenlight.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ProblemTest {

    @Test
    void aProblemIsWordedInBothLanguagesWithTheReasonInTheSameLanguage() {
        Problem problem = Problem.invalid("uscc-invalid", "9135", new Phrase("uscc.length", 4)).at("rows[3].uscc");

        assertThat(worded(problem, Locale.ENGLISH))
                .isEqualTo("9135 is not a unified social credit code: it has 4 characters; 18 are needed.");
        assertThat(worded(problem, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("9135 不是有效的统一社会信用代码：共 4 位，应为 18 位。");
        assertThat(problem.field()).contains("rows[3].uscc");
    }

    @Test
    void eachKindHasItsHttpStatus() {
        assertThat(Problem.invalid("x").kind().status()).isEqualTo(422);
        assertThat(Problem.refused("x").kind().status()).isEqualTo(409);
        assertThat(Problem.notFound("x").kind().status()).isEqualTo(404);
        assertThat(Problem.forbidden("x").kind().status()).isEqualTo(403);
        assertThat(Problem.unauthenticated("x").kind().status()).isEqualTo(401);
    }

    private static String worded(Problem problem, Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.kernel");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages.getMessage(problem.messageKey(), problem.arguments(), locale);
    }
}
