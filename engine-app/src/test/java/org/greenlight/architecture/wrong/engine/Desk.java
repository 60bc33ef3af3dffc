package org.greenlight.architecture.wrong.engine;

/** Stands for a part of the engine's package that only XProcess and XSteps may use. */
public class Desk {}
