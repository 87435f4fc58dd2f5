package org.mingfa.training;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.text.InputText;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.RankingModelFile;
import picocli.CommandLine.Option;

/** The file of what training learned of which a command learns a part anew. */
final class LearnedOption {

    @Option(names = "--learned", paramLabel = "FILE", description = "在哪个训练所得的文件上添改，默认随附的")
    private @Nullable Path file;

    RankingModel read() throws IOException {
        return file == null
                ? RankingModelFile.standard()
                : RankingModelFile.read(file.toString(), new StringReader(InputText.read(file.toString())));
    }
}
