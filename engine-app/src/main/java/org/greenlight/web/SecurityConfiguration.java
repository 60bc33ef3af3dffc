package org.greenlight.web;

import jakarta.servlet.DispatcherType;
import org.greenlight.party.Accounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/**
 * The doors: pages by session (local accounts in the demo run, OpenID Connect in real use) and the API by the same session
 * or by a bearer token. There is no other way in; the engine's own web applications and REST interface are not shipped.
 */
@Configuration
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            BearerTokenFilter bearer,
            ScopeFilter scope,
            IdempotencyFilter idempotency,
            ProblemWriter problems,
            ObjectProvider<ClientRegistrationRepository> providers,
            Accounts accounts)
            throws Exception {
        http.authorizeHttpRequests(request -> request
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers("/login", "/error", "/problems/**", "/vendor/**", "/css/**", "/js/**", "/img/**", "/favicon.ico").permitAll()
                        .requestMatchers("/api/v1/sessions", "/api/v1/openapi/**", "/api/v1/openapi.yaml", "/actuator/health/**").permitAll()
                        .anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
                .logout(out -> out.logoutSuccessUrl("/login?out"))
                // A bearer token is no ambient credential, so a request that carries one needs no CSRF token.
                .csrf(csrf -> csrf.ignoringRequestMatchers(new RequestHeaderRequestMatcher("Authorization")).ignoringRequestMatchers("/api/v1/sessions"))
                .exceptionHandling(refusals -> refusals
                        .defaultAuthenticationEntryPointFor(problems::loginRequired, request -> request.getServletPath().startsWith("/api/"))
                        .defaultAccessDeniedHandlerFor(problems::accessDenied, request -> request.getServletPath().startsWith("/api/")))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(Customizer.withDefaults()))
                .requestCache(Customizer.withDefaults())
                .addFilterBefore(bearer, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(scope, AuthorizationFilter.class)
                .addFilterAfter(idempotency, AuthorizationFilter.class);
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login
                    .loginPage("/login")
                    .userInfoEndpoint(info -> info.oidcUserService(new OidcActors(accounts))));
        }
        return http.build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
