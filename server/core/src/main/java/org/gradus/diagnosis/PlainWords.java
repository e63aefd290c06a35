package org.gradus.diagnosis;

import java.math.BigDecimal;
import java.util.Map;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** The scales as people speak of them who do not know that there are scales. */
final class PlainWords {
    private static final Map<Scale, Text> ASKS = Map.of(
            Scale.CONDUCT, new Text("How far has it got?", "做到哪一步了？"),
            Scale.BREADTH, new Text("Which departments take part?", "哪些部门在做？"),
            Scale.DEPTH, new Text("By what means is it done?", "用什么手段来做？"),
            Scale.DRIVER, new Text("What mainly drives it?", "主要靠什么推动？"),
            Scale.TREND, new Text("Is the result better than before, in figures?", "结果是否优于以往，有数据为证？"),
            Scale.FULFILMENT, new Text("Was an objective set for it, and met?", "是否定过目标，并已达成？"));

    private static final Map<String, Text> VALUES = Map.ofEntries(
            Map.entry("conduct Aware", new Text("it is known and taken seriously", "已知悉并重视")),
            Map.entry("conduct Planned", new Text("a plan is drawn up", "已拟定计划或方案")),
            Map.entry("conduct Practised", new Text("it is carried out", "已实际开展")),
            Map.entry("conduct Managed", new Text("it is carried out, and measured and followed up", "已开展，并有指标跟踪或考核")),
            Map.entry(
                    "conduct Optimised",
                    new Text("it is carried out and measured, and was changed because of it", "已开展并跟踪，且据此作过改进")),
            Map.entry("breadth Point", new Text("a single task or tool", "个别作业或工具")),
            Map.entry("breadth Unit", new Text("one department, or one link of the business", "一个部门或一个业务环节")),
            Map.entry("breadth CrossUnit", new Text("several departments along a process", "多个部门，沿流程贯通")),
            Map.entry(
                    "breadth MainScenario",
                    new Text("all that take part in a whole line of the main business", "主营业务的一个完整场景所涉各部门")),
            Map.entry("breadth Organisation", new Text("the whole company", "整个企业")),
            Map.entry("breadth PlatformUsers", new Text("the users of our platform too", "除本企业外，还有平台用户")),
            Map.entry("breadth Ecosystem", new Text("partners of our ecosystem too", "除本企业外，还有生态合作伙伴")),
            Map.entry("depth ItApplication", new Text("with single tools, such as spreadsheets", "用单项工具，例如电子表格")),
            Map.entry("depth SystemApplication", new Text("in an information system", "在信息系统中规范运行")),
            Map.entry("depth SystemIntegration", new Text("in several systems that are joined", "在多个相互贯通的系统中运行")),
            Map.entry(
                    "depth DigitalIntegration",
                    new Text("data come in by themselves, and a digital model steers it", "数据自动获取，由数字模型配置资源")),
            Map.entry(
                    "depth DynamicCoordination",
                    new Text("models of knowledge foresee, respond and coordinate", "依托知识模型预测、响应和协同")),
            Map.entry("depth IntelligentAutonomy", new Text("intelligent models run it, and learn", "由智能模型自主运行并自主学习")),
            Map.entry("driver Experience", new Text("the experience of people", "人的经验")),
            Map.entry("driver Function", new Text("the duties of departments", "部门职能分工")),
            Map.entry("driver Process", new Text("processes, or technology", "业务流程或技术手段")),
            Map.entry("driver Knowledge", new Text("models of knowledge", "知识模型")),
            Map.entry("driver Data", new Text("models of data", "数据模型")),
            Map.entry("driver Intelligence", new Text("intelligent models", "智能模型")),
            Map.entry("trend Improved", new Text("in one period", "有一个周期优于以往")),
            Map.entry("trend Sustained", new Text("in two periods or more", "有两个及以上周期优于以往")),
            Map.entry("fulfilment Met", new Text("set and met", "定过且已达成")));

    static final Text DONE = new Text("Is it done?", "是否已开展？");
    static final Text MEASURED = new Text("there are figures for it", "有数据");
    static final Text GRADE = new Text("Which grade is reached?", "达到第几级？");
    static final Text LESS = new Text("less than these", "不及以上各项");

    private PlainWords() {}

    static Text asks(Scale scale) {
        return ASKS.getOrDefault(scale, Text.EMPTY);
    }

    /** A rank in plain words; where the ontology has a value without, as it calls it. */
    static Text value(Scale scale, int rank, Vocabulary vocabulary) {
        Text plain = VALUES.get(scale.localName() + " " + vocabulary.name(scale, rank));
        return plain == null ? vocabulary.label(scale, rank) : plain;
    }

    static Text grade(BigDecimal figure) {
        return Wording.say("%s or higher", "%s级或更高", figure.toPlainString());
    }
}
