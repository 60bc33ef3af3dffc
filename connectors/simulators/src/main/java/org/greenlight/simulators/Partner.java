package org.greenlight.simulators;

/** One outside system. It executes first, puts that on record, then answers. */
interface Partner {

    /** First part of the path, and the name under which {@code /control/behaviour} knows it. */
    String name();

    /** The operation a request stands for, for instance {@code file}; asking what became of a key is {@code ask}. */
    String operation(Request request);

    /**
     * @param deviation {@link Mode#REFUSE}, {@link Mode#WRONG_AMOUNT} or null for honest work
     * @throws Refusal when it says no
     */
    Response handle(Request request, Mode deviation);
}
