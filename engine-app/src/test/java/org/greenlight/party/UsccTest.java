package org.greenlight.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.greenlight.kernel.Phrase;
import org.greenlight.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    /** Codes found in public registers; the seventh is made so that the sum is a multiple of 31. */
    @ParameterizedTest
    @ValueSource(strings = {
        "91350100M000100Y43", "914403001922038216", "91440300192317458F", "91100000100003962T",
        "91350900587527783P", "9144030071526726XG", "911100000000004570"})
    void aPublicCodeIsValidAndItsCheckCharacterIsComputed(String code) {
        assertThat(Uscc.parse(code).value()).isEqualTo(code);
        assertThat(Uscc.compute(code.substring(0, 17)).value()).isEqualTo(code);
        assertThat(Uscc.organisationCode(code.substring(8, 16))).isEqualTo(code.substring(8, 17));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        " 91350100m000100y43 ", "９１３５０１００Ｍ０００１００Ｙ４３", "91350100-M000100Y-43", "91 350100 M000100Y4　3"})
    void whatPeopleTypeIsReadAsTheCodeItMeans(String typed) {
        assertThat(Uscc.parse(typed)).isEqualTo(new Uscc("91350100M000100Y43"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                  uscc.length",
        "91350100M000100Y4,   uscc.length",
        "91350100M000100Y4Z,  uscc.character",
        "91350100M000I00Y43,  uscc.character",
        "913501A0M000100Y43,  uscc.division",
        "91350100M000100Y44,  uscc.check",
        "91350100M000200Y43,  uscc.check"})
    void aWrongCodeIsRefusedWithTheReason(String code, String reason) {
        assertThat(reasonOf(code)).isEqualTo(reason);
    }

    @Test
    void aWrongOrganisationCodeIsRefusedAlsoUnderARightCheckCharacter() {
        assertThat(new Uscc("91350100M000100Y43").value().charAt(16)).isEqualTo('4');
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Uscc.compute("91350100M000100Y5"))
                .satisfies(problem -> assertThat(((Phrase) problem.arguments()[1]).code())
                        .isEqualTo("uscc.organisation"));
    }

    private static String reasonOf(String code) {
        try {
            Uscc.parse(code);
            return "none";
        } catch (Problem problem) {
            assertThat(problem.code()).isEqualTo("uscc-invalid");
            return ((Phrase) problem.arguments()[1]).code();
        }
    }
}
