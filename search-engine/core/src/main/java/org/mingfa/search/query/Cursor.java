package org.mingfa.search.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Refusal;

/**
 * Where the next page begins. Opaque to users; valid only for the request and the generation that gave it.
 *
 * @param offset hits already shown
 * @param origin what the cursor belongs to
 */
public record Cursor(int offset, String origin) {

    private static final String MESSAGE = "翻页标记无效或已过期；请不带 cursor 重新检索。";

    /** What a request's cursors belong to: a generation and all that was asked but the size of a page. */
    public static String origin(String generation, String conditions) {
        return generation + "/" + Integer.toHexString(conditions.hashCode());
    }

    /** The place that a page's end named; {@link Refusal} where another request or generation gave it. */
    public static Cursor read(@Nullable String text, String origin) {
        if (text == null) {
            return new Cursor(0, origin);
        }
        Cursor cursor = decode(text);
        if (!cursor.origin.equals(origin)) {
            throw Refusal.invalid("cursor", MESSAGE);
        }
        return cursor;
    }

    private static Cursor decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            int offset = Integer.parseInt(plain.substring(0, Math.max(colon, 0)));
            if (offset < 0) {
                throw Refusal.invalid("cursor", MESSAGE);
            }
            return new Cursor(offset, plain.substring(colon + 1));
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", MESSAGE);
        }
    }

    /** The form handed to users. */
    public String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((offset + ":" + origin).getBytes(StandardCharsets.UTF_8));
    }
}
