package org.mingfa.cli.citations;

import java.io.IOException;
import org.mingfa.cli.text.InputText;
import org.mingfa.extraction.SourceText;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.extraction.exchange.MediaKind;
import org.mingfa.extraction.exchange.TextDecoding;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Refusal;

/** The text of a document that a command is given: Word, PDF, HTML or plain text, with its headers, footers and notes. */
public final class DocumentText {

    private DocumentText() {}

    /** A plain text as it stands, so that positions are those of the file; of other files what is in them. */
    public static String read(String file) throws IOException {
        byte[] bytes = InputText.bytes(file);
        MediaKind kind = MediaKind.of(bytes);
        if (kind == MediaKind.TEXT || kind == MediaKind.EMPTY) {
            return TextDecoding.asItStands(bytes)
                    .orElseThrow(
                            () -> new Refusal(Refusal.Kind.BAD_INPUT, file + " 既不是 UTF-8 文本，也不是 GB18030 文本；转换编码后重试。"));
        }
        Outcome<SourceText> read;
        try (TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT, 1)) {
            read = extractor.extractWhole(file, bytes);
        }
        SourceText text = read.value();
        if (text == null) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    file + "：" + read.problems().getFirst().message());
        }
        return text.text();
    }
}
