package org.mingfa.cli.usage;

import java.io.IOException;
import org.mingfa.indexer.extract.ExtractionLimits;
import org.mingfa.indexer.extract.MediaKind;
import org.mingfa.indexer.extract.SourceText;
import org.mingfa.indexer.extract.TextExtractor;
import org.mingfa.indexer.source.LoadedFile;
import org.mingfa.text.identity.Sha256;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.problem.Refusal.Kind;

/** The text of a document that a command is given: Word, PDF, HTML or plain text, with its headers, footers and notes. */
public final class DocumentText {

    private static final TextExtractor EXTRACTOR = TextExtractor.ofWholeDocuments(ExtractionLimits.DEFAULT);

    private DocumentText() {}

    /** A plain text as it stands, so that positions are those of the file; of other files what is in them. */
    public static String read(String file) throws IOException {
        byte[] bytes = InputText.bytes(file);
        MediaKind kind = MediaKind.of(bytes);
        if (kind == MediaKind.TEXT || kind == MediaKind.EMPTY) {
            return InputText.decode(file, bytes);
        }
        Outcome<SourceText> read = EXTRACTOR.extract(new LoadedFile(file, bytes, Sha256.of(bytes)));
        SourceText text = read.value();
        if (text == null) {
            throw new Refusal(
                    Kind.BAD_INPUT, file + "：" + read.problems().getFirst().message());
        }
        return text.text();
    }
}
