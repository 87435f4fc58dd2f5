package org.mingfa.api.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of a request: the client's own when it is well-formed, else a new one. */
public final class RequestId {

    /** Header of requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;

    private RequestId() {}

    public static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }

    /** The id for a request that came with this one, or without. */
    public static String of(@Nullable String given) {
        if (given != null && isWellFormed(given)) {
            return given;
        }
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
