package org.greenlight.effects;

/** Whoever lets the waiting case go on once an outside answer is known. */
public interface AnswerReceiver {

    /** Called in the transaction that stores the answer; a throw keeps the answer and tries again later. */
    void receive(DecidedEffect effect);
}
