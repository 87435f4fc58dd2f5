package org.mingfa.api;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.mingfa.access.TokenFile;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.cases.CaseAnswers;
import org.mingfa.answers.coverage.CoverageAnswers;
import org.mingfa.answers.coverage.FreshnessAnswers;
import org.mingfa.answers.law.ApplicableAnswers;
import org.mingfa.answers.law.LawAnswers;
import org.mingfa.answers.risk.CalculationAnswers;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.answers.search.SearchAnswers;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.answers.search.SuggestAnswers;
import org.mingfa.api.access.JudgeAccess;
import org.mingfa.api.endpoint.CalculatorController;
import org.mingfa.api.endpoint.CaseController;
import org.mingfa.api.endpoint.ChangesController;
import org.mingfa.api.endpoint.CitationController;
import org.mingfa.api.endpoint.DocumentReading;
import org.mingfa.api.endpoint.FileController;
import org.mingfa.api.endpoint.FormController;
import org.mingfa.api.endpoint.McpController;
import org.mingfa.api.endpoint.PaperController;
import org.mingfa.api.endpoint.RiskController;
import org.mingfa.api.endpoint.RiskEngineLoader;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.api.http.WaitingFiles;
import org.mingfa.api.operation.IntegrityWatch;
import org.mingfa.api.operation.SearcherLoader;
import org.mingfa.api.page.JudgeController;
import org.mingfa.api.page.LawsPageController;
import org.mingfa.api.page.OperatorController;
import org.mingfa.api.page.OperatorReading;
import org.mingfa.api.page.PageController;
import org.mingfa.api.page.SearchPageController;
import org.mingfa.api.problem.ServerErrorLog;
import org.mingfa.api.settings.EngineCheck;
import org.mingfa.api.settings.MingfaSettings;
import org.mingfa.assistants.McpAnswers;
import org.mingfa.changes.ChangeRecord;
import org.mingfa.changes.ChangesAnswers;
import org.mingfa.citations.CitationAnswers;
import org.mingfa.evaluation.gate.Promotion;
import org.mingfa.forms.FormAnswers;
import org.mingfa.papers.PaperAnswers;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.similar.SimilarAnswers;
import org.mingfa.similar.SimilarReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts that answer: they find and show law, calculate and warn, and serve judges. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MingfaSettings.class)
@Import({
    AsOfReader.class,
    LiveAnswers.class,
    SuggestAnswers.class,
    LawAnswers.class,
    CaseAnswers.class,
    McpAnswers.OfLaw.class,
    McpAnswers.OfPapers.class,
    ApplicableAnswers.class,
    CitationAnswers.class,
    SimilarReports.class,
    OperationProviders.class,
    ChangesController.class,
    CaseController.class,
    CitationController.class,
    CalculatorController.class,
    RiskController.class,
    FileController.class,
    WaitingFiles.class,
    FormController.class,
    PaperController.class,
    PageController.class,
    JudgeController.class,
    LawsPageController.class,
    SearchPageController.class,
    OperatorReading.class,
    OperatorController.class,
    McpController.class
})
class AnswerAssembly {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerAssembly.class);

    /** Days begin and end as they do in China. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    GenerationStore generationStore(MingfaSettings settings) throws IOException {
        GenerationStore store = new GenerationStore(settings.data());
        new EngineCheck(store).check(settings.engine());
        return store;
    }

    @Bean
    Promotion promotion(GenerationStore store, Clock clock) {
        return new Promotion(store, SearcherLoader.searcher()::join, clock);
    }

    @Bean
    LiveGeneration liveGeneration(GenerationStore store, ServerErrorLog log) {
        LiveGeneration live = new LiveGeneration(store, log::recordTrouble);
        Thread.ofPlatform().daemon().name("generation").start(live::isReady); // nobody waits for it
        return live;
    }

    @Bean
    IntegrityWatch integrityWatch(GenerationStore store, MingfaSettings settings, MeterRegistry meters) {
        IntegrityWatch watch = new IntegrityWatch(store, settings.checkEvery());
        Gauge.builder("mingfa.index.damaged", watch, IntegrityWatch::damagedFiles)
                .description("Files of what serves that differ from their checksums")
                .register(meters);
        return watch;
    }

    @Bean
    FreshnessAnswers freshnessAnswers(MingfaSettings settings, Clock clock) {
        return new FreshnessAnswers(settings.data(), clock, settings.staleAfter());
    }

    @Bean
    SearchAnswers searchAnswers(AsOfReader dates, MingfaSettings settings) {
        Duration patience = settings.limits().searchTime();
        return new SearchAnswers(() -> SearcherLoader.searcher().join().within(patience), dates);
    }

    @Bean
    SimilarAnswers similarAnswers(AsOfReader dates, MingfaSettings settings) {
        return new SimilarAnswers(
                SearcherLoader::similarCases, dates, settings.limits().searchTime());
    }

    @Bean
    ChangesAnswers changesAnswers(GenerationStore store) {
        return new ChangesAnswers(new ChangeRecord(store.data()));
    }

    @Bean
    RiskEngineLoader riskEngine(MingfaSettings settings) {
        return new RiskEngineLoader(settings.data().resolve("law").resolve("local"));
    }

    @Bean
    RiskAnswers riskAnswers(RiskEngineLoader risk, AsOfReader dates) {
        return new RiskAnswers(risk::engine, dates, StandardSearcher.sentenceEncoder());
    }

    @Bean
    FormAnswers formAnswers(RiskEngineLoader risk, AsOfReader dates) {
        return new FormAnswers(risk::engine, dates);
    }

    @Bean
    CoverageAnswers coverageAnswers(RiskEngineLoader risk, FreshnessAnswers freshness) {
        return new CoverageAnswers(risk::engine, freshness);
    }

    @Bean
    CalculationAnswers calculationAnswers(RiskEngineLoader risk, AsOfReader dates) {
        return new CalculationAnswers(() -> risk.engine().calculators(), dates);
    }

    @Bean
    PaperAnswers paperAnswers(RiskAnswers risk, CalculationAnswers sums, AsOfReader dates) {
        return new PaperAnswers(risk, sums, dates);
    }

    @Bean
    McpAnswers mcpAnswers(
            LiveGeneration live,
            McpAnswers.OfLaw law,
            McpAnswers.OfPapers papers,
            RiskAnswers risk,
            CalculationAnswers sums) {
        return new McpAnswers(live, law, papers, risk, sums);
    }

    @Bean
    DocumentReading documentReading(MingfaSettings settings) {
        return new DocumentReading(
                settings.limits().file().toBytes(), settings.limits().fileTime());
    }

    /** Told at every start: what is open to strangers is nothing to find out from them. */
    @Bean
    ApplicationListener<WebServerInitializedEvent> tellJudgeAccess(MingfaSettings settings, TokenFile tokens) {
        return event -> LOG.info("供法官使用的部分：{}", JudgeAccess.of(settings).describe(settings, tokens));
    }
}
