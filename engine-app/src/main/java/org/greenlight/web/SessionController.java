package org.greenlight.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.greenlight.party.AccountPrincipals;
import org.greenlight.party.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bearer tokens for people of the demo run, and who one is. */
@Tag(name = "Sessions")
@RestController
@RequestMapping("/api/v1")
class SessionController {

    private final AccountPrincipals principals;

    SessionController(AccountPrincipals principals) {
        this.principals = principals;
    }

    record Login(String login, String password) {}

    record Session(String token, Me me) {}

    record Me(UUID accountId, UUID personId, String name, UUID organisationId, List<String> roles) {

        static Me of(Actor actor) {
            return new Me(
                    actor.accountId(), actor.personId(), actor.name(), actor.organisationId(),
                    actor.roles().stream().map(Enum::name).sorted().toList());
        }
    }

    @Operation(summary = "Log a person of the demo run in and get a bearer token")
    @PostMapping("/sessions")
    Session login(@RequestBody Login login) {
        return principals.tokenFor(login.login(), login.password())
                .map(issued -> new Session(issued.token(), Me.of(issued.actor())))
                .orElseThrow(() -> Problem.unauthenticated("login-failed"));
    }

    @Operation(summary = "Read who one is, for which organisation and in which roles")
    @GetMapping("/me")
    Me me() {
        return Me.of(Actor.current());
    }
}
