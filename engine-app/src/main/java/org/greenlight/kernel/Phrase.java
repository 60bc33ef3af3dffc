package org.greenlight.kernel;

import java.util.Arrays;
import org.springframework.context.MessageSourceResolvable;

/**
 * A part of a message that has a wording of its own in each language: the key of a text in the message files and its
 * arguments. The message source words it in the reader's language wherever it stands as an argument.
 */
public record Phrase(String code, Object... arguments) implements MessageSourceResolvable {

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return arguments;
    }

    @Override
    public String getDefaultMessage() {
        return toString();
    }

    @Override
    public String toString() {
        return code + Arrays.toString(arguments);
    }
}
