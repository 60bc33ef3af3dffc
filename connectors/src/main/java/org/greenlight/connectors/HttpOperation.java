package org.greenlight.connectors;

/** An operation put together from how it sends and how it asks. */
public record HttpOperation(String partner, String name, boolean secret, Exchange sending, Exchange asking) implements Operation {

    public HttpOperation(String partner, String name, Exchange sending, Exchange asking) {
        this(partner, name, false, sending, asking);
    }

    /** One way to reach the partner with a key and the stored request. */
    public interface Exchange {
        Answer with(String key, byte[] request);
    }

    /** An operation that changes nothing at the partner: asking is reading again. */
    public static HttpOperation read(String partner, String name, Exchange reading) {
        return new HttpOperation(partner, name, reading, reading);
    }

    @Override
    public Answer send(String key, byte[] request) {
        return sending.with(key, request);
    }

    @Override
    public Answer ask(String key, byte[] request) {
        return asking.with(key, request);
    }
}
