package org.greenlight.architecture.wrong.kernel;

import java.time.LocalDate;
import org.greenlight.architecture.wrong.party.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks rules of the architecture on purpose: reads a feature after its own, gets a field set, asks the system clock, sleeps. */
class ReadsBelow {

    @Autowired
    Person person;

    LocalDate today() throws InterruptedException {
        Thread.sleep(1L);
        return LocalDate.now();
    }
}
