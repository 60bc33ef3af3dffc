package org.greenlight.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    private static final UUID OFFICER = UUID.randomUUID();
    private static final UUID APPROVER = UUID.randomUUID();
    private static final StandingDecision SUPPORTED = new StandingDecision(true, "III", 200_000_000_00L, "Listed.", "在名单内。");

    @Test
    void aProgrammeNeedsASupportingDecision() {
        Programme programme = programme(null);

        refused("programme-not-supported", () -> programme.approve(OFFICER, false, "", NOW));

        programme.recordStanding(new StandingDecision(false, "NONE", 0L, "Not listed.", "不在名单内。"));
        refused("programme-not-supported", () -> programme.approve(OFFICER, false, "", NOW));
    }

    @Test
    void aProgrammeThatSignedBatchesConfirmNeedsACheckedSigner() throws Exception {
        Programme programme = programme(ErpKey.of("erp-1", pem("secp256r1")));
        programme.recordStanding(SUPPORTED);

        refused("programme-signer-unchecked", () -> programme.approve(OFFICER, false, "", NOW));
        programme.approve(OFFICER, true, "", NOW);

        assertThat(programme.terms().signerAuthorityChecked()).isTrue();
        assertThat(programme.terms().active()).isFalse();
    }

    @Test
    void theSameSignerIsCheckedOnceAndAnotherKeyAgain() throws Exception {
        ErpKey key = ErpKey.of("erp-1", pem("secp256r1"));
        Programme programme = programme(key);
        programme.recordStanding(SUPPORTED);
        programme.approve(OFFICER, true, "", NOW);
        programme.sendBack(APPROVER, "请复核");
        programme.giveBack(OFFICER, "请补充");

        programme.rework(wish(key));
        assertThat(programme.terms().signerAuthorityChecked()).isTrue();

        programme.recordStanding(SUPPORTED);
        programme.giveBack(OFFICER, "请更换密钥");
        programme.rework(wish(ErpKey.of("erp-2", pem("secp256r1"))));
        assertThat(programme.terms().signerAuthorityChecked()).isFalse();
    }

    @Test
    void theApprovingPersonMayNotConfirm() {
        Programme programme = programme(null);
        programme.recordStanding(SUPPORTED);
        programme.approve(OFFICER, false, "", NOW);

        refused("programme-second-person", () -> programme.confirm(OFFICER, NOW));
        programme.confirm(APPROVER, NOW);

        assertThat(programme.terms().active()).isTrue();
    }

    @Test
    void aReworkedRequestIsDecidedAnew() {
        Programme programme = programme(null);
        programme.recordStanding(SUPPORTED);
        programme.giveBack(OFFICER, "请调减");

        programme.rework(wish(null));

        assertThat(programme.standingDecision()).isNull();
        assertThat(programme.stopListCheck()).isEqualTo(StopListCheck.UNKNOWN);
        refused("programme-state", () -> programme.rework(wish(null)));
    }

    @Test
    void onlyAP256KeyIsTaken() throws Exception {
        String other = pem("secp384r1");

        refused("erp-key-invalid", () -> ErpKey.of("erp-1", other));
        refused("erp-key-invalid", () -> ErpKey.of("erp-1", "-----BEGIN PUBLIC KEY-----\nbm8=\n-----END PUBLIC KEY-----"));
        refused("erp-key-invalid", () -> ErpKey.of("erp-1", null));
        refused("erp-key-id-invalid", () -> ErpKey.of("erp 1", null));
    }

    @Test
    void aListEntryNeedsItsLastDay() {
        refused("field-required", () -> new Standing(
                Standing.ListKind.LITTLE_GIANT, Standing.ListIssuer.MIIT, "", null, Standing.GreenEvidence.SELF, ""));
    }

    private static Programme programme(ErpKey key) {
        return new Programme(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), wish(key), NOW);
    }

    private static ProgrammeWish wish(ErpKey key) {
        Standing standing = new Standing(
                Standing.ListKind.LITTLE_GIANT, Standing.ListIssuer.MIIT, "示例名单", LocalDate.of(2028, 6, 30),
                Standing.GreenEvidence.THIRD_PARTY, "示例核查意见");
        return new ProgrammeWish(
                "示例项目", Money.cny("50000000.00"), 90, new BasisPoints(9000), Recourse.WITH_RECOURSE, key != null, key, standing);
    }

    private static String pem(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        byte[] key = generator.generateKeyPair().getPublic().getEncoded();
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END PUBLIC KEY-----\n";
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
