package org.greenlight.assessment.wayup;

/**
 * What the table {@code lever-effort} says of a lever.
 *
 * @param stepBps how far one step goes, in basis points; 0 where there is only done or not done
 * @param mostSteps the most that the bank takes for possible
 * @param perStep what a step asks of the supplier, in points that compare levers with each other
 */
record Effort(int stepBps, int mostSteps, int perStep, String nameEn, String nameZh) {}
