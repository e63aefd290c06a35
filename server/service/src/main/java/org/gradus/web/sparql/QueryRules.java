package org.gradus.web.sparql;

import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.aggregate.AggFoldList;
import org.apache.jena.sparql.expr.aggregate.AggFoldMap;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementUnfold;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.update.Update;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;

/** What a query or update must not hold, wherever in it. */
final class QueryRules extends QueryWalk {
    private static final String JAVA = "<java:";

    /** The most steps that the counts of a path, such as {@code {3,5}}, may come to. */
    private static final long STEPS = 1_000;

    /** The most patterns: planning grows with the square of their number, or faster. */
    private static final int PATTERNS = 1_000;

    /** The most values that a query sorts, groups or aggregates by, or computes for each row. */
    private static final int VALUES = 500;

    /** The most rows of VALUES and items of lists, such as those of IN: each is held against each row of a result. */
    private static final int LISTED = 10_000;

    /** The most graphs that a query reads from by name: each is looked into for each pattern. */
    static final int GRAPHS = 500;

    /** The most prefixes, and the most resources to describe. */
    private static final int NAMES = 1_000;

    private int patterns;
    private int values;
    private int listed;

    private QueryRules() {}

    /**
     * Goes on where a query keeps to the rules.
     *
     * @throws ProblemException where it does not
     */
    static void require(Query query) {
        new QueryRules().walk(query);
    }

    /** Jena would make an object of any class of its libraries by such a name, be it a function's or a property's. */
    static void requireNoJava(String text) {
        if (text.toLowerCase(Locale.ROOT).contains(JAVA)) {
            throw refused(
                    ProblemType.FUNCTION_REFUSED, "Functions of the form <java:…> are off.", "<java:…> 形式的函数已停用。");
        }
    }

    static void require(Update update) {
        new QueryRules().walk(update);
    }

    @Override
    void at(Query query) {
        names(query);
        if (query.hasValues()) {
            list(query.getValuesData().size());
        }
        if (query.isConstructType()) {
            count(query.getConstructTemplate().getQuads().size());
        }
        values += query.getProject().getExprs().size()
                + query.getGroupBy().size()
                + query.getAggregators().size()
                + query.getHavingExprs().size()
                + (query.getOrderBy() == null ? 0 : query.getOrderBy().size());
        if (values > VALUES) {
            throw refused(
                    ProblemType.BAD_QUERY,
                    "More than " + VALUES + " values are computed, grouped or sorted by. Ask for less at once.",
                    "计算、分组、排序的值超过 " + VALUES + " 个。请减少一次查询的内容。");
        }
    }

    private static void names(Query query) {
        requireFewGraphs(query.getGraphURIs().size() + query.getNamedGraphURIs().size());
        if (query.getPrefixMapping().numPrefixes() > NAMES) {
            throw refused(
                    ProblemType.BAD_QUERY,
                    "There are more than " + NAMES + " prefixes. Declare those that are used.",
                    "前缀超过 " + NAMES + " 个。请只声明所用的前缀。");
        }
        if (query.isDescribeType() && query.getResultURIs().size() > NAMES) {
            throw refused(
                    ProblemType.BAD_QUERY,
                    "More than " + NAMES + " resources are to be described. Ask for less at once.",
                    "要描述的资源超过 " + NAMES + " 个。请减少一次查询的内容。");
        }
    }

    /**
     * Goes on where a query reads from not too many graphs.
     *
     * @throws ProblemException where it does
     */
    static void requireFewGraphs(int graphs) {
        if (graphs > GRAPHS) {
            throw refused(
                    ProblemType.BAD_QUERY,
                    "It reads from more than " + GRAPHS + " graphs by name. Ask for fewer, or leave FROM out.",
                    "按名称读取的图超过 " + GRAPHS + " 个。请减少，或省略 FROM。");
        }
    }

    private void list(int more) {
        listed += more;
        if (listed > LISTED) {
            throw refused(
                    ProblemType.BAD_QUERY,
                    "VALUES, IN and other lists have more than " + LISTED + " items in all. Ask for less at once.",
                    "VALUES、IN 等列表合计超过 " + LISTED + " 项。请减少一次查询的内容。");
        }
    }

    private void count(int more) {
        patterns += more;
        if (patterns > PATTERNS) {
            throw refused(
                    ProblemType.BAD_QUERY,
                    "There are more than " + PATTERNS + " patterns. Ask for less at once, or list values with VALUES.",
                    "模式超过 " + PATTERNS + " 个。请减少一次查询的内容，或用 VALUES 列出取值。");
        }
    }

    @Override
    void at(Element element) {
        if (element instanceof ElementGroup group) {
            count(group.size());
        } else if (element instanceof ElementUnion union) {
            count(union.getElements().size());
        }
        if (element instanceof ElementData data) {
            list(data.getRows().size());
        }
        if (element instanceof ElementService) {
            throw refused(
                    ProblemType.SERVICE_REFUSED,
                    "SERVICE is refused: queries reach no other server from here. Ask that server yourself, or run the query"
                            + " where SERVICE is allowed.",
                    "拒绝 SERVICE：此处的查询不会访问其他服务器。请直接查询该服务器，或在允许 SERVICE 的地方执行。");
        }
        if (element instanceof ElementUnfold) {
            throw lists();
        }
        if (element instanceof ElementPathBlock block) {
            count(block.getPattern().size());
            block.patternElts().forEachRemaining(path -> {
                if (path.getPath() != null && steps(path.getPath()) > STEPS) {
                    throw refused(
                            ProblemType.BAD_QUERY,
                            "The counts of a path come to more than " + STEPS
                                    + " steps. Ask for fewer, or for any number with * or +.",
                            "路径的次数合计超过 " + STEPS + " 步。请减少次数，或用 *、+ 表示任意次数。");
                }
            });
        }
    }

    @Override
    void at(Expr expression) {
        if (expression instanceof ExprFunctionN function) {
            list(function.getArgs().size());
        }
        if (expression instanceof ExprAggregator each
                && (each.getAggregator() instanceof AggFoldList || each.getAggregator() instanceof AggFoldMap)) {
            throw lists();
        }
    }

    private static long steps(Path path) {
        if (path instanceof P_FixedLength counted) {
            return times(counted.getCount(), steps(counted.getSubPath()));
        }
        if (path instanceof P_Mod counted) {
            return times(Math.max(counted.getMin(), counted.getMax()), steps(counted.getSubPath()));
        }
        if (path instanceof P_Path1 one) {
            return steps(one.getSubPath());
        }
        return path instanceof P_Path2 two ? Math.min(STEPS + 1, steps(two.getLeft()) + steps(two.getRight())) : 1;
    }

    private static long times(long count, long steps) {
        return count > STEPS ? STEPS + 1 : Math.min(STEPS + 1, Math.max(1, count) * steps);
    }

    private static ProblemException lists() {
        return refused(
                ProblemType.FUNCTION_REFUSED,
                "FOLD and UNFOLD are off: they are no part of SPARQL.",
                "FOLD 与 UNFOLD 已停用：它们不属于 SPARQL。");
    }

    private static ProblemException refused(ProblemType type, String en, String zh) {
        return new ProblemException(Problem.of(type, en, zh));
    }
}
