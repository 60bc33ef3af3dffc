package org.greenlight.architecture.wrong.party;

/** Breaks a rule of the architecture on purpose: public, and nobody outside its package uses it. */
public class Whisper {}
