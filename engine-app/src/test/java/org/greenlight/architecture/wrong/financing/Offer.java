package org.greenlight.architecture.wrong.financing;

import org.camunda.bpm.engine.RuntimeService;
import org.greenlight.architecture.wrong.engine.Desk;

/** Breaks rules of the architecture on purpose: an aggregate that knows the engine. */
class Offer {

    RuntimeService runtime;
    Desk desk;
}
