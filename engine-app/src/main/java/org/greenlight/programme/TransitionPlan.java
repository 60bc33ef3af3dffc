package org.greenlight.programme;

/** Whether there is a plan that leads a high-energy enterprise to the baseline. The words are inputs of the green decisions. */
enum TransitionPlan {
    NONE,
    /** A retrofit plan with dated milestones, shown to the officer. */
    DATED_PLAN
}
