package org.gradus.cli;

import java.util.concurrent.Callable;
import org.gradus.ontology.DeclaredTerms;
import org.gradus.ontology.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the IRIs that the ontology declares; of a release, the list is kept. */
@Command(
        name = "terms",
        mixinStandardHelpOptions = true,
        description = "List the IRIs that the ontology declares, one a line, without the deprecated ones.")
final class TermsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Taken as by every command: refusals are told in it, and IRIs are the same in every language. */
    @Mixin
    @SuppressWarnings("unused")
    private LanguageOption language;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        DeclaredTerms.of(Ontology.published()).iris().forEach(out::println);
        out.flush();
        return ExitCode.OK;
    }
}
