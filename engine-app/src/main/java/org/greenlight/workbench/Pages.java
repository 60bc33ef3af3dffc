package org.greenlight.workbench;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages. Each is a frame; what it shows and does comes from the API that every other client uses. */
@Controller
class Pages {

    @GetMapping("/")
    String inbox() {
        return "inbox";
    }

    @GetMapping("/tasks/{id}")
    String task(@PathVariable String id, Model model) {
        model.addAttribute("task", id);
        return "task";
    }

    @GetMapping("/cases/{id}")
    String oneCase(@PathVariable UUID id, Model model) {
        model.addAttribute("caseId", id);
        return "case";
    }

    @GetMapping("/programmes")
    String programmes(Model model) {
        return cases("programme", model);
    }

    @GetMapping("/suppliers")
    String suppliers(Model model) {
        return cases("invitation", model);
    }

    @GetMapping("/receivables")
    String receivables(Model model) {
        return cases("claim", model);
    }

    @GetMapping("/financings")
    String financings(Model model) {
        return cases("financing", model);
    }

    @GetMapping("/financed-emissions")
    String financedEmissions() {
        return "financed-emissions";
    }

    @GetMapping("/operations")
    String operations() {
        return "operations";
    }

    private static String cases(String kind, Model model) {
        model.addAttribute("kind", kind);
        return "cases";
    }
}
