package org.greenlight.trail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The history of a case as far as the reader's organisation may see it. */
@Tag(name = "Cases")
@RestController
@RequestMapping("/api/v1/cases")
class HistoryController {

    private final CaseHistory history;

    HistoryController(CaseHistory history) {
        this.history = history;
    }

    @Operation(summary = "Read the history of a case as far as one's organisation may see it")
    @GetMapping("/{caseId}/history")
    List<CaseHistory.Entry> history(@PathVariable UUID caseId) {
        return history.of(caseId);
    }
}
