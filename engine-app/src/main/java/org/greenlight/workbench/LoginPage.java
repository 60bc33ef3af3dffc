package org.greenlight.workbench;

import java.util.List;
import java.util.stream.StreamSupport;
import org.greenlight.party.Accounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login. In the demo run it lists the demo people and fills in the one that is clicked. */
@Controller
class LoginPage {

    private final Accounts accounts;
    private final String demoPassword;
    private final ObjectProvider<ClientRegistrationRepository> providers;

    LoginPage(
            Accounts accounts,
            @Value("${greenlight.demo.password:}") String demoPassword,
            ObjectProvider<ClientRegistrationRepository> providers) {
        this.accounts = accounts;
        this.demoPassword = demoPassword;
        this.providers = providers;
    }

    /** A button of the demo run. */
    record Person(String login, String password, String name, String organisation, List<String> roles) {}

    /** An OpenID Connect provider to log in with. */
    record Provider(String link, String name) {}

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("people", demoPassword.isEmpty() ? List.of() : people());
        model.addAttribute("providers", identityProviders());
        return "login";
    }

    private List<Person> people() {
        return accounts.demoPeople().stream()
                .map(person -> new Person(
                        person.login(), demoPassword, person.name(), person.organisation(),
                        person.roles().stream().map(Enum::name).sorted().toList()))
                .toList();
    }

    private List<Provider> identityProviders() {
        if (!(providers.getIfAvailable() instanceof Iterable<?> registrations)) {
            return List.of();
        }
        return StreamSupport.stream(registrations.spliterator(), false)
                .map(ClientRegistration.class::cast)
                .map(one -> new Provider("/oauth2/authorization/" + one.getRegistrationId(), one.getClientName()))
                .toList();
    }
}
