package org.greenlight.architecture.wrong.party;

import java.util.Date;

/** Breaks rules of the architecture on purpose: a fraction in a domain type, and a date that is none of java.time. */
public class Person {

    double weight;
    Date born;
}
