package org.greenlight.trail;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The history of a case as far as the reader's organisation may see it. */
@RestController
@RequestMapping("/api/v1/cases")
class HistoryController {

    private final CaseHistory history;

    HistoryController(CaseHistory history) {
        this.history = history;
    }

    @GetMapping("/{caseId}/history")
    List<CaseHistory.Entry> history(@PathVariable UUID caseId) {
        return history.of(caseId);
    }
}
