package org.mingfa.extraction.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes of a plain text to characters: UTF-8 or GB18030, or UTF-16 with its mark; nothing is guessed or replaced. */
public final class TextDecoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F\\uE000-\\uF8FF]");
    private static final String LINE_ENDS = "\u000B\f\u0085\u2028\u2029";
    private static final String INVISIBLE = "\uFEFF\u200B\u200C\u200D\u2060\u0000";

    private TextDecoding() {}

    /** The text, or empty when the bytes are in neither encoding. */
    public static Optional<String> decode(byte[] bytes) {
        return asItStands(bytes).map(TextDecoding::clean);
    }

    /** The same with all its characters, so that positions are those of the file. */
    public static Optional<String> asItStands(byte[] bytes) {
        return hasWideMark(bytes)
                ? strictly(bytes, StandardCharsets.UTF_16)
                : strictly(bytes, StandardCharsets.UTF_8)
                        .or(() -> strictly(bytes, GB18030).filter(TextDecoding::isProbablyText));
    }

    static boolean hasWideMark(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    /** GB18030 takes nearly any bytes; control characters and private-use characters betray that they were no text. */
    private static boolean isProbablyText(String text) {
        return !NO_TEXT.matcher(text).find();
    }

    /** One kind of line end, no invisible marks. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || LINE_ENDS.indexOf(c) >= 0) {
                clean.append('\n');
            } else if (INVISIBLE.indexOf(c) < 0 && !(c == '\n' && before == '\r')) {
                clean.append(c);
            }
            before = c;
        }
        return clean.toString();
    }
}
