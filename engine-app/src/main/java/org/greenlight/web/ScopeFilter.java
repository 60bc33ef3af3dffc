package org.greenlight.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.greenlight.party.Actor;
import org.greenlight.party.Scope;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the request into the row-level scope of who is logged in; of nobody, if nobody is. */
@Component
class ScopeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Scope scope = Actor.find().map(actor -> Scope.of(actor.parties())).orElse(Scope.NONE);
        try (Scope.Held held = scope.hold()) {
            chain.doFilter(request, response);
        }
    }
}
