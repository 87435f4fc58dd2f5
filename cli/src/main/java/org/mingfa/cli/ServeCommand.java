package org.mingfa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.AwaitedVectors;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.generation.EngineName;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.WholeNumber;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code mingfa serve}. The launcher starts the service itself, a program of its own; before and beside it this command sees to it
 * that something serves: by words at once, and with vectors when they are computed. Typed without the launcher it says how.
 */
@Command(
        name = "serve",
        header = "启动服务，默认在 http://127.0.0.1:8080。",
        footer = {
            "  mingfa serve",
            "  mingfa serve --judges open                       在自己的电脑上试用：/judge 不用凭据",
            "  mingfa serve --laws national",
            "  mingfa serve --port 9000 --data /srv/mingfa"
        },
        description = "还没有索引时先构建已登记的语料，一个也没有登记时用随附的示例语料。")
final class ServeCommand extends MingfaCommand {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:MINGFA_PORT:-8080}",
            converter = WholeNumber.Port.class,
            description = "端口，1 至 65535，默认 8080")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "${env:MINGFA_HOST:-127.0.0.1}",
            description = "监听地址，默认 127.0.0.1")
    private String host = "127.0.0.1";

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "${env:MINGFA_ENGINE:-lucene}",
            converter = EngineName.class,
            description = "lucene 或 elasticsearch：线上一代须在该引擎上，还没有时在该引擎上构建；集群的设置写在数据目录的 elasticsearch.properties")
    private String engine = "lucene";

    @Option(
            names = "--laws",
            paramLabel = "KNOWN",
            description = "先取得一个已知的语料（如 national，见 mingfa corpus known）：取回、构建、上线，然后启动；中断了再运行一次即可。"
                    + "没有网络时说明怎样手工带入，并先用线上一代或示例语料启动")
    private @Nullable String laws;

    @Option(names = "--judges", paramLabel = "WHO", description = "供法官使用的部分：closed 凭凭据（默认），open 对所有能到达本服务的人开放")
    private @Nullable String judges;

    @Option(names = "--before", hidden = true, description = "由启动脚本用：服务启动之前构建它缺少的")
    private boolean before;

    @Option(names = "--beside", hidden = true, paramLabel = "PID", description = "由启动脚本用：在服务旁边补上语义向量")
    private @Nullable Long beside;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (before) {
            return buildByWords();
        }
        if (beside != null) {
            return computeVectors(ProcessHandle.of(beside));
        }
        throw new Refusal(
                Refusal.Kind.UNAVAILABLE,
                "服务由启动脚本启动：./mingfa serve --port " + port + " --host " + host + " --engine " + engine
                        + (judges == null ? "" : " --judges " + judges) + (laws == null ? "" : " --laws " + laws));
    }

    /** The starter corpus in seconds and all law in minutes; what an operator has built is left as it was wanted. */
    private int buildByWords() throws IOException {
        Optional<String> served = root().store().live();
        List<String> words = new ArrayList<>(List.of("generation", "build", "--starter", "--vectors", "off"));
        if (laws != null) {
            words.addAll(List.of("--laws", laws));
        }
        CommandLine typed = Objects.requireNonNull(spec).commandLine();
        int ended = run(words, typed.getOut(), typed.getErr());
        Optional<String> live = root().store().live();
        if (ended == ExitCode.DONE && live.isPresent() && !live.equals(served)) {
            new AwaitedVectors(root().data()).begin(engine);
        }
        return ended;
    }

    /** Ends with the service, and is begun again by the next. */
    @SuppressWarnings("FutureReturnValueIgnored") // the end of the service is ours
    private int computeVectors(Optional<ProcessHandle> service) throws IOException {
        AwaitedVectors awaited = new AwaitedVectors(root().data());
        Optional<String> wanted = root().store().live().flatMap(awaited::engine);
        if (wanted.isEmpty()) {
            awaited.end();
            return ExitCode.DONE;
        }
        if (service.isEmpty()) {
            return ExitCode.DONE;
        }
        service.get().onExit().thenRun(() -> System.exit(ExitCode.DONE));
        VectorsBesideService.awaitService(new InetSocketAddress(host, port));
        engine = wanted.get();
        return new VectorsBesideService(awaited, root().data(), output::message)
                .compute(log -> run(List.of("generation", "build", "--promote"), log, log));
    }

    private int run(List<String> words, PrintWriter out, PrintWriter err) {
        List<String> all = new ArrayList<>(List.of("--data", root().data().toString()));
        all.addAll(words);
        all.addAll(List.of("--engine", engine));
        return Mingfa.commandLine(new HashSet<>(all)).setOut(out).setErr(err).execute(all.toArray(String[]::new));
    }
}
