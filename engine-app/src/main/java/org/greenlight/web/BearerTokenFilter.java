package org.greenlight.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.greenlight.party.AccountPrincipals;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a bearer token stand for its account, for this request only. An unknown token is as good as none. */
@Component
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccountPrincipals principals;

    BearerTokenFilter(AccountPrincipals principals) {
        this.principals = principals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(SCHEME)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            principals.byToken(header.substring(SCHEME.length()).trim()).ifPresent(context::setAuthentication);
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** The security chain calls these filters; the servlet container must not call them a second time. */
    @Configuration
    static class OnlyInTheChain {

        @Bean
        FilterRegistrationBean<BearerTokenFilter> bearerOnlyInTheChain(BearerTokenFilter filter) {
            return disabled(filter);
        }

        @Bean
        FilterRegistrationBean<ScopeFilter> scopeOnlyInTheChain(ScopeFilter filter) {
            return disabled(filter);
        }

        @Bean
        FilterRegistrationBean<IdempotencyFilter> idempotencyOnlyInTheChain(IdempotencyFilter filter) {
            return disabled(filter);
        }

        private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> disabled(F filter) {
            FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
