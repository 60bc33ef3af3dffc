package org.greenlight.financing;

import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Money;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where debtors pay the funder today. It is set like every dated parameter, as {@code collection-account}. */
@RestController
@RequestMapping("/api/v1/collection-account")
class CollectionAccountController {

    private final CollectionAccounts accounts;
    private final BusinessClock clock;

    CollectionAccountController(CollectionAccounts accounts, BusinessClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    CollectionAccount get() {
        Actor actor = Actor.current().require(Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        return accounts.on(clock.today(), actor.organisationId(), Money.CNY);
    }
}
