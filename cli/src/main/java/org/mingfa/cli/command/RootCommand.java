package org.mingfa.cli.command;

import java.io.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.FreshnessAnswers;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.text.Output;
import org.mingfa.cli.text.Today;
import org.mingfa.evaluation.gate.Promotion;
import org.mingfa.indexer.source.CorpusCatalogue;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.law.LawBook;
import org.mingfa.search.generation.GenerationStore;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What all commands share: the data directory, how they speak, and what is opened of it. */
public abstract class RootCommand implements Output.Form {

    public static final String VERSION = "0.3.0-SNAPSHOT";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:MINGFA_DATA:-./data}",
            description = "数据目录，默认 ./data 或环境变量 MINGFA_DATA 所写")
    private @Nullable Path data;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "数据以 JSON 输出")
    private boolean json;

    @Option(names = "--yes", scope = ScopeType.INHERIT, description = "不询问；缺 JDK、Maven 时安装（Debian，root）")
    private boolean yes;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "出错时打印调用栈")
    private boolean debug;

    @Override
    public boolean isJson() {
        return json;
    }

    public boolean isDebugging() {
        return debug;
    }

    /** The person who may be asked before something is done; nobody with --yes or away from a terminal. */
    public Optional<Console> person() {
        return yes ? Optional.empty() : Optional.ofNullable(System.console());
    }

    public Path data() {
        return Objects.requireNonNull(data);
    }

    public GenerationStore store() {
        return new GenerationStore(data());
    }

    /** What the operator keeps up to date beside the shipped law. */
    public Path localLaw() {
        return data().resolve("law").resolve("local");
    }

    /** The shipped law with what the operator has entered. */
    public LawBook law() {
        return LawBook.load(localLaw());
    }

    /** The rules over it. */
    public RiskEngine riskEngine() {
        return RiskEngine.load(law());
    }

    /** The folder of the corpora that come with the product. */
    public static Path corpora() {
        return Path.of(System.getProperty("mingfa.home", "."), "corpora");
    }

    public CorpusCatalogue known() {
        return CorpusCatalogue.read(corpora(), data());
    }

    /** How old the corpora are; from when on they are stale, or null for what their kind is given. */
    public FreshnessAnswers freshness(@Nullable Duration limit) {
        return new FreshnessAnswers(data(), Today.clock(), limit);
    }

    public Promotion promotion() {
        return new Promotion(store(), StandardSearcher::open, Today.clock());
    }
}
