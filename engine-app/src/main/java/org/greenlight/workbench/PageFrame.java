package org.greenlight.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.party.Actor;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Role;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands around every page: who is here, where they can go, business time and the language. */
@ControllerAdvice(assignableTypes = {Pages.class, LoginPage.class, ErrorPage.class})
class PageFrame {

    private final PartyFacts parties;
    private final BusinessClock clock;

    PageFrame(PartyFacts parties, BusinessClock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /** An entry of the main navigation. */
    record Place(String path, String text, boolean current) {}

    @ModelAttribute
    void frame(Model model, HttpServletRequest request, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        model.addAttribute("language", chinese ? "zh-CN" : "en");
        model.addAttribute("otherLanguage", chinese ? "en" : "zh-CN");
        // What a page was asked for stays: a report's year, a queue.
        model.addAttribute("otherLanguageLink", UriComponentsBuilder.newInstance().query(request.getQueryString())
                .replaceQueryParam("lang", chinese ? "en" : "zh-CN").build().toUriString());
        model.addAttribute("now", clock.instant().toString());
        model.addAttribute("today", clock.today().toString());
        Actor.find().ifPresent(actor -> {
            model.addAttribute("me", actor);
            model.addAttribute("roles", actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
            model.addAttribute("is", Arrays.stream(Role.values()).collect(Collectors.toMap(Enum::name, actor::is)));
            model.addAttribute("organisation", parties.organisation(actor.organisationId()).name());
            model.addAttribute("places", places(actor, request.getRequestURI()));
        });
    }

    private static List<Place> places(Actor actor, String path) {
        List<Place> places = new ArrayList<>();
        boolean funder = actor.is(Role.OFFICER) || actor.is(Role.APPROVER) || actor.is(Role.AUDITOR);
        places.add(place("/", "ui.inbox", path));
        if (funder || actor.is(Role.LIGHTHOUSE)) {
            places.add(place("/programmes", "ui.programmes", path));
        }
        if (funder || actor.is(Role.LIGHTHOUSE) || actor.is(Role.SUPPLIER)) {
            places.add(place("/suppliers", "ui.invitations", path));
            places.add(place("/receivables", "ui.receivables", path));
            places.add(place("/financings", "ui.financings", path));
        }
        if (funder) {
            places.add(place("/financed-emissions", "ui.financed-emissions", path));
        }
        if (actor.is(Role.OPERATOR)) {
            places.add(place("/operations", "ui.operations", path));
        }
        return places;
    }

    private static Place place(String path, String text, String current) {
        return new Place(path, text, path.equals(current));
    }
}
