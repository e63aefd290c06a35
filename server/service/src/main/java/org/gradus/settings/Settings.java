package org.gradus.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * All that can be set about the service; docs/operations.md says what each setting means.
 *
 * @param data the folder that holds all data
 * @param timeZone where "today" is, such as {@code Asia/Shanghai}; empty for the machine's
 * @param prepared a public database that a new data folder begins with; empty to load the ontology instead
 * @param compactGrowth how much a database grows, and at least doubles, before it is compacted; 0 for never
 * @param licence the address of the licence under which organisations publish their results here
 * @param baseUrl the address that people reach the service by; empty to go by the request
 */
@ConfigurationProperties("gradus")
public record Settings(
        @DefaultValue("data") Path data,
        @DefaultValue("") String timeZone,
        @DefaultValue("") String baseUrl,

        @DefaultValue("https://creativecommons.org/licenses/by/4.0/")
        String licence,

        @DefaultValue("") String prepared,
        @DefaultValue("512MB") DataSize compactGrowth,
        @DefaultValue Assess assess,
        @DefaultValue Decisions decisions,
        @DefaultValue Limits limits,
        @DefaultValue Session session,
        @DefaultValue Sparql sparql,
        @DefaultValue Cors cors,
        @DefaultValue Jwt jwt) {

    /**
     * How assessments are decided.
     *
     * @param auditEvery of so many assessments one is decided by the reference engine too; 1 for all
     */
    public record Assess(@DefaultValue("50") int auditEvery) {}

    /**
     * How assessors decide about evidence.
     *
     * @param twoPersons whether acceptance and rejection take two assessors who say the same
     * @param reasons that are offered to choose from
     */
    public record Decisions(
            @DefaultValue("false") boolean twoPersons,
            @DefaultValue List<Reason> reasons) {}

    /**
     * A reason to choose.
     *
     * @param decision what it is a reason for: accepted, rejected or asked-back
     */
    public record Reason(
            @DefaultValue("") String decision,
            @DefaultValue("") String en,
            @DefaultValue("") String zh) {}

    /**
     * What one caller may ask.
     *
     * @param evidence the most bytes of one document of evidence, unpacked
     * @param requestsPerMinute by a caller with a key or token
     * @param anonymousRequestsPerMinute from one address without either
     * @param bodyTime how long a body may take to arrive, and a second more for each 64 KB of it
     * @param freeSpace how much of the disk must be free for a write to begin
     */
    public record Limits(
            @DefaultValue("16MB") DataSize evidence,
            @DefaultValue("6000") int requestsPerMinute,
            @DefaultValue("600") int anonymousRequestsPerMinute,
            @DefaultValue("20s") Duration bodyTime,
            @DefaultValue("16MB") DataSize freeSpace) {}

    /**
     * How long and how often people are logged in.
     *
     * @param idle how long nothing need be asked before a log-in ends
     * @param longest how long it lasts at the most
     * @param each how many log-ins of one key there are at once; one more ends the oldest
     * @param failuresPerMinute how often a log-in from one address may fail
     * @param firstLink from where the link of the first start is taken: loopback, anywhere, or off for no link
     * @param firstLinkTime how long it is taken
     */
    public record Session(
            @DefaultValue("30m") Duration idle,
            @DefaultValue("12h") Duration longest,
            @DefaultValue("10") int each,
            @DefaultValue("10") int failuresPerMinute,
            @DefaultValue("loopback") FirstLinkFrom firstLink,
            @DefaultValue("30m") Duration firstLinkTime) {}

    /** From where the link of the first start is taken. */
    public enum FirstLinkFrom {
        LOOPBACK,
        ANYWHERE,
        OFF
    }

    /**
     * What one query may take.
     *
     * @param timeout how long a query may run
     * @param maxRows the most rows or statements of a result
     * @param maxResult about the most memory of a result
     * @param maxQuery the most bytes of a query
     * @param concurrent how many queries of an endpoint run at once; 0 for two a processor, 16 at most
     * @param unstoppable how many of an endpoint's queries may go on that did not stop at the limit, before no more begin
     */
    public record Sparql(
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("100000") long maxRows,
            @DefaultValue("64MB") DataSize maxResult,
            @DefaultValue("256KB") DataSize maxQuery,
            @DefaultValue("0") int concurrent,
            @DefaultValue("2") int unstoppable) {}

    /**
     * Pages of other origins.
     *
     * @param origins whose pages may call what needs a key; what is public may be called from any page
     */
    public record Cors(@DefaultValue List<String> origins) {}

    /**
     * Tokens of an identity provider.
     *
     * @param issuer of the identity provider; empty to take API keys only
     * @param jwkSet where its keys are; empty to ask the issuer
     * @param audience that tokens must be for; empty for any
     * @param roleClaim which claim names the role
     * @param organisationsClaim which claim lists the ids of organisations
     */
    public record Jwt(
            @DefaultValue("") String issuer,
            @DefaultValue("") String jwkSet,
            @DefaultValue("gradus") String audience,
            @DefaultValue("gradus_role") String roleClaim,
            @DefaultValue("gradus_organisations") String organisationsClaim) {}
}
