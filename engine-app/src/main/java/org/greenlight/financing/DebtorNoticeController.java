package org.greenlight.financing;

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
@RestController
@RequestMapping("/api/v1/debtor-notices")
class DebtorNoticeController {

    private static final int LONGEST_LIST = 500;

    private final DebtorNotices notices;

    DebtorNoticeController(DebtorNotices notices) {
        this.notices = notices;
    }

    @GetMapping
    @Transactional(readOnly = true)
    List<NoticeView> list() {
        Actor actor = Actor.current().require(Role.LIGHTHOUSE);
        return notices.toDebtors(actor.parties(), Limit.of(LONGEST_LIST)).stream().map(NoticeView::of).toList();
    }

    @GetMapping("/{financingId}")
    @Transactional(readOnly = true)
    NoticeView one(@PathVariable UUID financingId) {
        Actor actor = Actor.current().require(Role.LIGHTHOUSE);
        return notices.toDebtor(financingId, actor.parties()).map(NoticeView::of)
                .orElseThrow(() -> Problem.notFound("notice-unknown", financingId));
    }
}
