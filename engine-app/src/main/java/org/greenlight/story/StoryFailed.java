package org.greenlight.story;

/** The system did not do what the story expects of it; the message says which step and what was answered. */
final class StoryFailed extends RuntimeException {

    StoryFailed(String what) {
        super(what);
    }
}
