package org.greenlight.web;

import org.greenlight.party.Accounts;
import org.greenlight.party.Actor;
import org.greenlight.party.ActorPrincipal;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds the account of somebody whom an OpenID Connect provider vouches for, by the verified e-mail address. */
class OidcActors extends OidcUserService {

    private final Accounts accounts;

    OidcActors(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = super.loadUser(request);
        boolean verified = Boolean.TRUE.equals(user.getEmailVerified());
        Actor actor = accounts.actorOf(verified ? user.getEmail() : "")
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("account-unknown")));
        return new OidcPrincipal(user, actor);
    }

    private static final class OidcPrincipal extends DefaultOidcUser implements ActorPrincipal {

        private final transient Actor actor;

        OidcPrincipal(OidcUser user, Actor actor) {
            super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
            this.actor = actor;
        }

        @Override
        public Actor actor() {
            return actor;
        }
    }
}
