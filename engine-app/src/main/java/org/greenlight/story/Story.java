package org.greenlight.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;

/** The story in its chapters; each chapter takes the system from one standing state to the next. */
final class Story {

    private final Stage stage;
    private final Samples samples;

    Story(URI address, Samples samples, Narrator narrator, ObjectMapper json) {
        this.samples = samples;
        this.stage = new Stage(address, samples, narrator, json);
    }

    /** True if our books and the partners' records agree. */
    boolean play() {
        stage.begin("2026-12-01T09:00:00+08:00");
        String programmeId = new ProgrammeChapter(stage, samples).play();
        SupplierChapter suppliers = new SupplierChapter(stage, samples, programmeId);
        suppliers.inviteFiles();
        Person main = suppliers.onboard("91330200GLDEM1010W");
        suppliers.onboard("91330400GLDEM10294");
        suppliers.onboard("91340100GLDEM1045E");
        JsonNode claim = new PayableChapter(stage, samples, programmeId).play(main);
        FinancingChapter financing = new FinancingChapter(stage, main, claim);
        String financingId = financing.play();
        return new RepaymentChapter(stage, samples, financingId, claim).play();
    }
}
