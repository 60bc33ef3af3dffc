package org.greenlight.financing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where debtors pay the funder. An approver names the first account, before which nothing can be paid; every later one is a
 * row of the parameter {@code collection-account}, which two people add, for it redirects what all debtors pay.
 */
@Tag(name = "Funder")
@RestController
@RequestMapping("/api/v1/collection-account")
class CollectionAccountController {

    private final CollectionAccounts accounts;
    private final BusinessClock clock;

    CollectionAccountController(CollectionAccounts accounts, BusinessClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    record AccountOfFunder(@NotBlank String name, @NotBlank String number, @NotBlank String bankCode) {}

    /** Names the first account, valid from today on. Refused with {@code collection-account-named} where there is one. */
    @Operation(summary = "Name the first account to which debtors pay; every later one is a proposal of the parameter collection-account")
    @PutMapping
    @Transactional
    CollectionAccount set(@Valid @RequestBody AccountOfFunder wanted) {
        Actor actor = Actor.current().require(Role.APPROVER);
        CollectionAccount account = new CollectionAccount(wanted.name(), wanted.number(), wanted.bankCode());
        boolean named = accounts.find(clock.today(), actor.organisationId(), Money.CNY).filter(known -> !known.equals(account)).isPresent();
        if (named) {
            throw Problem.refused("collection-account-named");
        }
        accounts.set(actor.organisationId(), Money.CNY, clock.today(), account);
        return account;
    }

    @Operation(summary = "Read the account to which debtors pay")
    @GetMapping
    @Transactional(readOnly = true)
    CollectionAccount get() {
        Actor actor = Actor.current().require(Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        return accounts.on(clock.today(), actor.organisationId(), Money.CNY);
    }
}
