package org.greenlight.party;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is acting: a person, through one of their accounts, for one organisation.
 *
 * @param accountId the login used
 * @param personId the human being; four-eyes compares this, never the account
 * @param name shown to others
 * @param organisationId the organisation acted for
 * @param roles what the account may do there
 */
public record Actor(UUID accountId, UUID personId, String name, UUID organisationId, Set<Role> roles) {

    /** The acting person of this request. Refused as unauthenticated where nobody is logged in. */
    public static Actor current() {
        return find().orElseThrow(() -> Problem.unauthenticated("login-required"));
    }

    public static Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ActorPrincipal principal) {
            return Optional.of(principal.actor());
        }
        return Optional.empty();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Refuses with 403 unless the actor has one of the roles. */
    public Actor require(Role... anyOf) {
        for (Role role : anyOf) {
            if (is(role)) {
                return this;
            }
        }
        throw Problem.forbidden("role-missing", List.of(anyOf));
    }

    /** The engine's candidate groups of this actor: {@code role:organisationId}. */
    public List<String> groups() {
        return roles.stream().map(role -> role.word() + ":" + organisationId).sorted().toList();
    }

    /** The organisations whose rows this actor may see. */
    public Set<UUID> parties() {
        return Set.of(organisationId);
    }
}
