package org.greenlight.financing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The notices of assignment a lighthouse enterprise received: whom it has to pay. */
@Tag(name = "Debtor notices")
@RestController
@RequestMapping("/api/v1/debtor-notices")
class DebtorNoticeController {

    private static final int LONGEST_LIST = 500;

    private final DebtorNotices notices;

    DebtorNoticeController(DebtorNotices notices) {
        this.notices = notices;
    }

    @Operation(summary = "List the notices of assignment that a lighthouse enterprise received")
    @GetMapping
    @Transactional(readOnly = true)
    List<NoticeView> list() {
        Actor actor = Actor.current().require(Role.LIGHTHOUSE);
        return notices.toDebtors(actor.parties(), Limit.of(LONGEST_LIST)).stream().map(NoticeView::of).toList();
    }

    @Operation(summary = "Read a notice of assignment: whom to pay")
    @GetMapping("/{financingId}")
    @Transactional(readOnly = true)
    NoticeView one(@PathVariable UUID financingId) {
        Actor actor = Actor.current().require(Role.LIGHTHOUSE);
        return notices.toDebtor(financingId, actor.parties()).map(NoticeView::of)
                .orElseThrow(() -> Problem.notFound("notice-unknown", financingId));
    }
}
