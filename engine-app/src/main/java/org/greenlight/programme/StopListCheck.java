package org.greenlight.programme;

/** What the screening lists say; unknown until they were asked, or if they would not answer. */
enum StopListCheck { CLEAR, HIT, UNKNOWN }
