package org.greenlight.engine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Business time, read by everybody and moved by an operator of the demo run. */
@Tag(name = "Demo run")
@RestController
@RequestMapping("/api/v1/clock")
class ClockController {

    private final BusinessClock clock;
    private final TimeTravel travel;

    ClockController(BusinessClock clock, TimeTravel travel) {
        this.clock = clock;
        this.travel = travel;
    }

    record BusinessTime(Instant now, LocalDate today) {}

    record Move(Instant now) {}

    @Operation(summary = "Read business time")
    @GetMapping
    BusinessTime read() {
        return new BusinessTime(clock.instant(), clock.today());
    }

    @Operation(summary = "Move business time forward (demo run and tests only)")
    @PutMapping
    BusinessTime move(@RequestBody Move move) {
        Actor.current().require(Role.OPERATOR);
        travel.moveTo(move.now());
        return read();
    }
}
