package org.mingfa.semantics;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * BERT's way of cutting text, as the model's tokenizer.json asks for it: one token per Chinese character, the longest
 * known pieces for anything else, letters' case kept.
 */
final class WordPieceTokenizer {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieceTokenizer(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = id("[UNK]");
        this.first = id("[CLS]");
        this.last = id("[SEP]");
    }

    private int id(String token) {
        Integer id = vocabulary.get(token);
        if (id == null) {
            throw new IllegalArgumentException("模型词表缺少 " + token + "，请检查模型文件。");
        }
        return id;
    }

    /** Reads the vocabulary out of a tokenizer.json of the kind BertNormalizer + BertPreTokenizer + WordPiece. */
    static WordPieceTokenizer read(InputStream tokenizerJson) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>(32_768);
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), tokenizerJson)) {
            boolean inside = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT && "vocab".equals(parser.currentName())) {
                    inside = true;
                } else if (inside && token == JsonToken.END_OBJECT) {
                    inside = false;
                } else if (inside && token == JsonToken.VALUE_NUMBER_INT) {
                    vocabulary.put(parser.currentName(), parser.getIntValue());
                }
            }
        }
        return new WordPieceTokenizer(vocabulary);
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /**
     * The pieces of a text and where they stand.
     *
     * @param ids of the pieces, without the marks for start and end
     * @param starts of each piece its first character (UTF-16 units), or that of its word where the word is unknown as a whole
     * @param ends after the last
     */
    record Pieces(int[] ids, int[] starts, int[] ends) {}

    /** The ids of the text's pieces, without the marks for start and end. */
    int[] ids(String text) {
        return pieces(text).ids();
    }

    /** The same with their places; a character that is not read stands in no piece, or within one. */
    Pieces pieces(String text) {
        Ids ids = new Ids(text.length());
        StringBuilder word = new StringBuilder();
        int start = 0;
        int c;
        for (int at = 0; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (c == 0 || c == 0xFFFD || isControl(c)) {
                continue;
            }
            if (isSpace(c)) {
                flush(word, start, ids);
            } else if (isChinese(c) || isPunctuation(c)) {
                flush(word, start, ids);
                pieces(new String(Character.toChars(c)), at, ids);
            } else {
                start = word.isEmpty() ? at : start;
                word.appendCodePoint(c);
            }
        }
        flush(word, start, ids);
        return ids.done();
    }

    private void flush(StringBuilder word, int start, Ids ids) {
        if (!word.isEmpty()) {
            pieces(word.toString(), start, ids);
            word.setLength(0);
        }
    }

    private void pieces(String word, int place, Ids ids) {
        int before = ids.length;
        boolean known = word.codePointCount(0, word.length()) <= LONGEST_WORD;
        for (int start = 0; known && start < word.length(); ) {
            int end = word.length();
            Integer id = piece(word, start, end);
            while (id == null && end > start + 1) {
                end--;
                id = piece(word, start, end);
            }
            known = id != null;
            if (id != null) {
                ids.add(id, place + start, place + end);
            }
            start = end;
        }
        if (!known) {
            ids.length = before;
            ids.add(unknown, place, place + word.length());
        }
    }

    private @Nullable Integer piece(String word, int start, int end) {
        String piece = word.substring(start, end);
        return vocabulary.get(start == 0 ? piece : "##" + piece);
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isControl(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean isPunctuation(int c) {
        if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126)) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks that BERT sets apart; kana and hangul are not among them. */
    private static boolean isChinese(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    private static final class Ids {
        private int[] ids;
        private int[] starts;
        private int[] ends;
        private int length;

        Ids(int size) {
            ids = new int[size + 1];
            starts = new int[size + 1];
            ends = new int[size + 1];
        }

        void add(int id, int start, int end) {
            if (length == ids.length) {
                ids = Arrays.copyOf(ids, length * 2);
                starts = Arrays.copyOf(starts, length * 2);
                ends = Arrays.copyOf(ends, length * 2);
            }
            ids[length] = id;
            starts[length] = start;
            ends[length++] = end;
        }

        Pieces done() {
            return new Pieces(Arrays.copyOf(ids, length), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
        }
    }
}
