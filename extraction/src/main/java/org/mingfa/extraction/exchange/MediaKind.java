package org.mingfa.extraction.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes; its name has no say. */
public enum MediaKind {
    /** Word since 2007. */
    DOCX("Word 文档"),
    /** Word 97-2003, or an encrypted newer one in the same container. */
    OLE("旧版 Word 文档"),
    PDF("PDF"),
    HTML("网页"),
    /** JPEG, PNG or WebP: its text is recognised. */
    PICTURE("图片"),
    TEXT("文本"),
    EMPTY("空文件"),
    /** Another zip archive. */
    ARCHIVE("压缩包"),
    /** The beginning of a zip archive, as a download that broke off leaves it; what it was to be, nobody can tell. */
    CUT_ARCHIVE("不完整的压缩包"),
    OTHER("未知格式");

    private static final int HEAD = 4_096;

    /** Every zip ends with its table of contents and this behind it. */
    private static final String END_OF_ZIP = "PK\005\006";

    private final String label;

    MediaKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static MediaKind of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (starts(bytes, 'P', 'K', 3, 4)) {
            return isDocx(bytes) ? DOCX : contains(bytes, END_OF_ZIP) ? ARCHIVE : CUT_ARCHIVE;
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE;
        }
        if (isPicture(bytes)) {
            return PICTURE;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.lastIndexOf("%PDF-", 1_024) >= 0) {
            return PDF;
        }
        if (head.startsWith("{\\rtf") || (head.indexOf(0) >= 0 && !TextDecoding.hasWideMark(bytes))) {
            return OTHER;
        }
        return isHtml(head) ? HTML : TEXT;
    }

    private static boolean starts(byte[] bytes, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPicture(byte[] bytes) {
        return starts(bytes, 0xFF, 0xD8, 0xFF)
                || starts(bytes, 0x89, 'P', 'N', 'G')
                || (starts(bytes, 'R', 'I', 'F', 'F') && bytes.length > 12 && bytes[8] == 'W' && bytes[9] == 'E');
    }

    /** The names of a zip stand uncompressed in its headers, so the bytes tell without unpacking. */
    private static boolean isDocx(byte[] bytes) {
        return contains(bytes, "word/") && (contains(bytes, "[Content_Types].xml") || contains(bytes, "_rels/.rels"));
    }

    private static boolean contains(byte[] bytes, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        outer:
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            for (int k = 0; k < wanted.length; k++) {
                if (bytes[i + k] != wanted[k]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    private static boolean isHtml(String head) {
        String start = head.replaceFirst("^(?:ï»¿)?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)?", "")
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head");
    }
}
