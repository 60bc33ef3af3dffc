package org.greenlight.party;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Turns accounts into what Spring Security works with. */
@Component
public class AccountPrincipals implements UserDetailsService {

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    AccountPrincipals(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return accounts.byLogin(login)
                .filter(found -> found.passwordHash() != null)
                .map(found -> new LocalPrincipal(login, found.passwordHash(), found.actor()))
                .orElseThrow(() -> new UsernameNotFoundException("unknown login"));
    }

    public Optional<Authentication> byToken(String token) {
        return accounts.byToken(token).map(actor -> {
            LocalPrincipal principal = new LocalPrincipal(actor.name(), "", actor);
            return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        });
    }

    /** A bearer token for a demo person who knows the password; empty if login or password are wrong. */
    public Optional<IssuedToken> tokenFor(String login, String password) {
        return accounts.byLogin(login)
                .filter(found -> found.passwordHash() != null && passwords.matches(password, found.passwordHash()))
                .map(found -> new IssuedToken(accounts.issueToken(found.actor()), found.actor()));
    }

    /** A bearer token, shown once. */
    public record IssuedToken(String token, Actor actor) {}

    private record LocalPrincipal(String login, String passwordHash, Actor actor) implements UserDetails, ActorPrincipal {

        @Override
        public List<GrantedAuthority> getAuthorities() {
            return actor.roles().stream().<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
        }

        @Override
        public String getPassword() {
            return passwordHash;
        }

        @Override
        public String getUsername() {
            return login;
        }
    }
}
