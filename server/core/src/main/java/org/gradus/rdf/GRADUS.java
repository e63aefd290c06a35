package org.gradus.rdf;

/** The terms of the core vocabulary, by their IRIs. Compiled from ontology/core/ by `./gradus compile`; not edited by hand. */
public final class GRADUS {
    public static final String NS = Namespaces.CORE;

    /** accepted */
    public static final String Accepted = NS + "Accepted";

    /** activity */
    public static final String Activity = NS + "Activity";

    /** progress on an activity */
    public static final String ActivityProgress = NS + "ActivityProgress";

    /** channel of adoption */
    public static final String AdoptionChannel = NS + "AdoptionChannel";

    /** direction of adoption */
    public static final String AdoptionDirection = NS + "AdoptionDirection";

    /** scheme of adoption */
    public static final String AdoptionScheme = NS + "AdoptionScheme";

    /** use of a rating */
    public static final String AdoptionUse = NS + "AdoptionUse";

    /** agree */
    public static final String Agreed = NS + "Agreed";

    /** loosened */
    public static final String AsksLess = NS + "AsksLess";

    /** tightened */
    public static final String AsksMore = NS + "AsksMore";

    /** tightened and loosened */
    public static final String AsksOtherwise = NS + "AsksOtherwise";

    /** unchanged */
    public static final String AsksTheSame = NS + "AsksTheSame";

    /** aspect */
    public static final String Aspect = NS + "Aspect";

    /** codes of aspects */
    public static final String AspectCodes = NS + "AspectCodes";

    /** scope of an assessment */
    public static final String AssessedScope = NS + "AssessedScope";

    /** assessment */
    public static final String Assessment = NS + "Assessment";

    /** assessment run */
    public static final String AssessmentRun = NS + "AssessmentRun";

    /** asset */
    public static final String Asset = NS + "Asset";

    /** attainment */
    public static final String Attainment = NS + "Attainment";

    /** below the first level */
    public static final String BelowFirstLevel = NS + "BelowFirstLevel";

    /** better direction */
    public static final String BetterDirection = NS + "BetterDirection";

    /** bound */
    public static final String Bound = NS + "Bound";

    /** breadth */
    public static final String Breadth = NS + "Breadth";

    /** bulk assessment */
    public static final String BulkAssessment = NS + "BulkAssessment";

    /** capability */
    public static final String Capability = NS + "Capability";

    /** form of a capability */
    public static final String CapabilityForm = NS + "CapabilityForm";

    /** view of a capability */
    public static final String CapabilityView = NS + "CapabilityView";

    /** carrier of value creation */
    public static final String CarrierView = NS + "CarrierView";

    /** certified result */
    public static final String CertifiedResult = NS + "CertifiedResult";

    /** kind of change */
    public static final String ChangeKind = NS + "ChangeKind";

    /** change */
    public static final String ChangeWanted = NS + "ChangeWanted";

    /** choice of practice */
    public static final String Choice = NS + "Choice";

    /** case of a choice */
    public static final String ChoiceCase = NS + "ChoiceCase";

    /** claim */
    public static final String Claim = NS + "Claim";

    /** collectively owned */
    public static final String CollectivelyOwned = NS + "CollectivelyOwned";

    /** accepted */
    public static final String CommentAccepted = NS + "CommentAccepted";

    /** disposition of a comment */
    public static final String CommentDisposition = NS + "CommentDisposition";

    /** noted */
    public static final String CommentNoted = NS + "CommentNoted";

    /** rejected */
    public static final String CommentRejected = NS + "CommentRejected";

    /** type of comment */
    public static final String CommentType = NS + "CommentType";

    /** condition */
    public static final String Condition = NS + "Condition";

    /** conduct */
    public static final String Conduct = NS + "Conduct";

    /** criterion */
    public static final String Criterion = NS + "Criterion";

    /** decision */
    public static final String Decision = NS + "Decision";

    /** depth */
    public static final String Depth = NS + "Depth";

    /** done */
    public static final String Done = NS + "Done";

    /** draft */
    public static final String DraftEdition = NS + "DraftEdition";

    /** driver */
    public static final String Driver = NS + "Driver";

    /** driving factors of value creation */
    public static final String DriverView = NS + "DriverView";

    /** earlier level */
    public static final String EarlierLevel = NS + "EarlierLevel";

    /** capability ecosystem */
    public static final String EcosystemForm = NS + "EcosystemForm";

    /** for comment */
    public static final String EditionForComment = NS + "EditionForComment";

    /** status of an edition */
    public static final String EditionStatus = NS + "EditionStatus";

    /** editorial */
    public static final String EditorialComment = NS + "EditorialComment";

    /** evidence */
    public static final String Evidence = NS + "Evidence";

    /** evidence document */
    public static final String EvidenceDocument = NS + "EvidenceDocument";

    /** status of evidence */
    public static final String EvidenceStatus = NS + "EvidenceStatus";

    /** version of evidence */
    public static final String EvidenceVersion = NS + "EvidenceVersion";

    /** member of a family of standards */
    public static final String FamilyMember = NS + "FamilyMember";

    /** figure to follow */
    public static final String FigureToFollow = NS + "FigureToFollow";

    /** finding */
    public static final String Finding = NS + "Finding";

    /** capability flow */
    public static final String Flow = NS + "Flow";

    /** foreign-invested */
    public static final String ForeignInvested = NS + "ForeignInvested";

    /** fulfilment */
    public static final String Fulfilment = NS + "Fulfilment";

    /** general */
    public static final String GeneralComment = NS + "GeneralComment";

    /** grade cell */
    public static final String GradeCell = NS + "GradeCell";

    /** ground of a bound */
    public static final String Ground = NS + "Ground";

    /** item of the handbook */
    public static final String HandbookItem = NS + "HandbookItem";

    /** higher is better */
    public static final String Higher = NS + "Higher";

    /** idempotent request */
    public static final String IdempotentRequest = NS + "IdempotentRequest";

    /** implementation process */
    public static final String ImplementationProcess = NS + "ImplementationProcess";

    /** improvement */
    public static final String Improvement = NS + "Improvement";

    /** statement of inapplicability */
    public static final String Inapplicability = NS + "Inapplicability";

    /** shared indicator */
    public static final String Indicator = NS + "Indicator";

    /** industry */
    public static final String Industry = NS + "Industry";

    /** codes of industries */
    public static final String IndustryCodes = NS + "IndustryCodes";

    /** added */
    public static final String IsAdded = NS + "IsAdded";

    /** withdrawn */
    public static final String IsWithdrawn = NS + "IsWithdrawn";

    /** key requirement */
    public static final String KeyRequirement = NS + "KeyRequirement";

    /** large */
    public static final String LargeSize = NS + "LargeSize";

    /** lead-in */
    public static final String LeadIn = NS + "LeadIn";

    /** level */
    public static final String Level = NS + "Level";

    /** finding on a level */
    public static final String LevelFinding = NS + "LevelFinding";

    /** floor of the level */
    public static final String LevelFloor = NS + "LevelFloor";

    /** profile of a level */
    public static final String LevelProfile = NS + "LevelProfile";

    /** trait of a level */
    public static final String LevelTrait = NS + "LevelTrait";

    /** lower is better */
    public static final String Lower = NS + "Lower";

    /** main scenario */
    public static final String MainScenario = NS + "MainScenario";

    /** maturity certificate */
    public static final String MaturityCertificate = NS + "MaturityCertificate";

    /** maturity model */
    public static final String MaturityModel = NS + "MaturityModel";

    /** may */
    public static final String May = NS + "May";

    /** measurement */
    public static final String Measurement = NS + "Measurement";

    /** medium */
    public static final String MediumSize = NS + "MediumSize";

    /** met */
    public static final String MetObjective = NS + "MetObjective";

    /** micro */
    public static final String MicroSize = NS + "MicroSize";

    /** missed */
    public static final String MissedObjective = NS + "MissedObjective";

    /** modality */
    public static final String Modality = NS + "Modality";

    /** codes of models */
    public static final String ModelCodes = NS + "ModelCodes";

    /** named means */
    public static final String NamedMeans = NS + "NamedMeans";

    /** named parts */
    public static final String NamedParts = NS + "NamedParts";

    /** capability network */
    public static final String Network = NS + "Network";

    /** capability node */
    public static final String Node = NS + "Node";

    /** not asked */
    public static final String NotAsked = NS + "NotAsked";

    /** not assessed */
    public static final String NotAssessed = NS + "NotAssessed";

    /** not begun */
    public static final String NotBegun = NS + "NotBegun";

    /** not done */
    public static final String NotDone = NS + "NotDone";

    /** not needed */
    public static final String NotNeeded = NS + "NotNeeded";

    /** not reached */
    public static final String NotReached = NS + "NotReached";

    /** not stated */
    public static final String NotStated = NS + "NotStated";

    /** object of value creation */
    public static final String ObjectView = NS + "ObjectView";

    /** finding on an objective */
    public static final String ObjectiveFinding = NS + "ObjectiveFinding";

    /** state of an objective */
    public static final String ObjectiveState = NS + "ObjectiveState";

    /** open */
    public static final String OpenObjective = NS + "OpenObjective";

    /** oppose */
    public static final String Opposed = NS + "Opposed";

    /** organisation */
    public static final String Organisation = NS + "Organisation";

    /** size of an organisation */
    public static final String OrganisationSize = NS + "OrganisationSize";

    /** otherwise owned */
    public static final String OtherwiseOwned = NS + "OtherwiseOwned";

    /** outcome */
    public static final String Outcome = NS + "Outcome";

    /** structure of outcomes of requirements */
    public static final String OutcomesStructure = NS + "OutcomesStructure";

    /** ownership */
    public static final String Ownership = NS + "Ownership";

    /** codes of kinds of ownership */
    public static final String OwnershipCodes = NS + "OwnershipCodes";

    /** a part of the organisation */
    public static final String PartScope = NS + "PartScope";

    /** partly done */
    public static final String PartlyDone = NS + "PartlyDone";

    /** partners of value creation */
    public static final String PartnerView = NS + "PartnerView";

    /** practice */
    public static final String Practice = NS + "Practice";

    /** kind of practice */
    public static final String PracticeKind = NS + "PracticeKind";

    /** privately owned */
    public static final String PrivatelyOwned = NS + "PrivatelyOwned";

    /** probe */
    public static final String Probe = NS + "Probe";

    /** process of value creation */
    public static final String ProcessView = NS + "ProcessView";

    /** state of progress */
    public static final String Progress = NS + "Progress";

    /** provision */
    public static final String Provision = NS + "Provision";

    /** published */
    public static final String PublishedEdition = NS + "PublishedEdition";

    /** rating */
    public static final String Rating = NS + "Rating";

    /** reach */
    public static final String Reach = NS + "Reach";

    /** reached */
    public static final String Reached = NS + "Reached";

    /** region */
    public static final String Region = NS + "Region";

    /** Beijing */
    public static final String Region11 = NS + "Region11";

    /** Tianjin */
    public static final String Region12 = NS + "Region12";

    /** Hebei */
    public static final String Region13 = NS + "Region13";

    /** Shanxi */
    public static final String Region14 = NS + "Region14";

    /** Inner Mongolia */
    public static final String Region15 = NS + "Region15";

    /** Liaoning */
    public static final String Region21 = NS + "Region21";

    /** Jilin */
    public static final String Region22 = NS + "Region22";

    /** Heilongjiang */
    public static final String Region23 = NS + "Region23";

    /** Shanghai */
    public static final String Region31 = NS + "Region31";

    /** Jiangsu */
    public static final String Region32 = NS + "Region32";

    /** Zhejiang */
    public static final String Region33 = NS + "Region33";

    /** Anhui */
    public static final String Region34 = NS + "Region34";

    /** Fujian */
    public static final String Region35 = NS + "Region35";

    /** Jiangxi */
    public static final String Region36 = NS + "Region36";

    /** Shandong */
    public static final String Region37 = NS + "Region37";

    /** Henan */
    public static final String Region41 = NS + "Region41";

    /** Hubei */
    public static final String Region42 = NS + "Region42";

    /** Hunan */
    public static final String Region43 = NS + "Region43";

    /** Guangdong */
    public static final String Region44 = NS + "Region44";

    /** Guangxi */
    public static final String Region45 = NS + "Region45";

    /** Hainan */
    public static final String Region46 = NS + "Region46";

    /** Chongqing */
    public static final String Region50 = NS + "Region50";

    /** Sichuan */
    public static final String Region51 = NS + "Region51";

    /** Guizhou */
    public static final String Region52 = NS + "Region52";

    /** Yunnan */
    public static final String Region53 = NS + "Region53";

    /** Xizang */
    public static final String Region54 = NS + "Region54";

    /** Shaanxi */
    public static final String Region61 = NS + "Region61";

    /** Gansu */
    public static final String Region62 = NS + "Region62";

    /** Qinghai */
    public static final String Region63 = NS + "Region63";

    /** Ningxia */
    public static final String Region64 = NS + "Region64";

    /** Xinjiang */
    public static final String Region65 = NS + "Region65";

    /** Taiwan */
    public static final String Region71 = NS + "Region71";

    /** Hong Kong */
    public static final String Region81 = NS + "Region81";

    /** Macao */
    public static final String Region82 = NS + "Region82";

    /** codes of regions */
    public static final String RegionCodes = NS + "RegionCodes";

    /** registration */
    public static final String Registration = NS + "Registration";

    /** rejected */
    public static final String Rejected = NS + "Rejected";

    /** requirement */
    public static final String Requirement = NS + "Requirement";

    /** change of a requirement */
    public static final String RequirementChange = NS + "RequirementChange";

    /** codes of requirements */
    public static final String RequirementCodes = NS + "RequirementCodes";

    /** finding on a requirement */
    public static final String RequirementFinding = NS + "RequirementFinding";

    /** codes of outcomes */
    public static final String RequirementOutcomeCodes = NS + "RequirementOutcomeCodes";

    /** verdict of a reviewer */
    public static final String ReviewVerdict = NS + "ReviewVerdict";

    /** scale value */
    public static final String ScaleValue = NS + "ScaleValue";

    /** codes of scopes */
    public static final String ScopeCodes = NS + "ScopeCodes";

    /** shall */
    public static final String Shall = NS + "Shall";

    /** shall not */
    public static final String ShallNot = NS + "ShallNot";

    /** should */
    public static final String Should = NS + "Should";

    /** a single site */
    public static final String SiteScope = NS + "SiteScope";

    /** codes of sizes */
    public static final String SizeCodes = NS + "SizeCodes";

    /** small */
    public static final String SmallSize = NS + "SmallSize";

    /** stage */
    public static final String Stage = NS + "Stage";

    /** activity of a stage */
    public static final String StageActivity = NS + "StageActivity";

    /** standard */
    public static final String Standard = NS + "Standard";

    /** family of standards */
    public static final String StandardsFamily = NS + "StandardsFamily";

    /** standing */
    public static final String Standing = NS + "Standing";

    /** codes of standings */
    public static final String StandingCodes = NS + "StandingCodes";

    /** structure of standings of organisations */
    public static final String StandingsStructure = NS + "StandingsStructure";

    /** state-owned */
    public static final String StateOwned = NS + "StateOwned";

    /** step */
    public static final String Step = NS + "Step";

    /** subject */
    public static final String Subject = NS + "Subject";

    /** subject of value creation */
    public static final String SubjectView = NS + "SubjectView";

    /** submitted */
    public static final String Submitted = NS + "Submitted";

    /** technical */
    public static final String TechnicalComment = NS + "TechnicalComment";

    /** term */
    public static final String Term = NS + "Term";

    /** theme */
    public static final String Theme = NS + "Theme";

    /** total */
    public static final String Total = NS + "Total";

    /** trend */
    public static final String Trend = NS + "Trend";

    /** under way */
    public static final String UnderWay = NS + "UnderWay";

    /** where applicable */
    public static final String WhereApplicable = NS + "WhereApplicable";

    /** where appropriate */
    public static final String WhereAppropriate = NS + "WhereAppropriate";

    /** where conditions permit */
    public static final String WhereConditionsPermit = NS + "WhereConditionsPermit";

    /** where necessary */
    public static final String WhereNecessary = NS + "WhereNecessary";

    /** the whole organisation */
    public static final String WholeScope = NS + "WholeScope";

    /** withdrawn */
    public static final String WithdrawnEdition = NS + "WithdrawnEdition";

    /** about standard */
    public static final String aboutStandard = NS + "aboutStandard";

    /** achieved */
    public static final String achieved = NS + "achieved";

    /** activity */
    public static final String activity = NS + "activity";

    /** all of */
    public static final String allOf = NS + "allOf";

    /** also changed */
    public static final String alsoChanged = NS + "alsoChanged";

    /** any of */
    public static final String anyOf = NS + "anyOf";

    /** applies model */
    public static final String appliesModel = NS + "appliesModel";

    /** asks no more than */
    public static final String asksNoMoreThan = NS + "asksNoMoreThan";

    /** asks in plain words */
    public static final String asksPlainly = NS + "asksPlainly";

    /** aspect */
    public static final String aspect = NS + "aspect";

    /** aspect of */
    public static final String aspectOf = NS + "aspectOf";

    /** assessed on */
    public static final String assessedOn = NS + "assessedOn";

    /** assessed with */
    public static final String assessedWith = NS + "assessedWith";

    /** assesses */
    public static final String assesses = NS + "assesses";

    /** assessment date */
    public static final String assessmentDate = NS + "assessmentDate";

    /** at breadth */
    public static final String atBreadth = NS + "atBreadth";

    /** at depth */
    public static final String atDepth = NS + "atDepth";

    /** at least */
    public static final String atLeast = NS + "atLeast";

    /** attested by */
    public static final String attestedBy = NS + "attestedBy";

    /** baseline */
    public static final String baseline = NS + "baseline";

    /** better */
    public static final String better = NS + "better";

    /** breadth */
    public static final String breadth = NS + "breadth";

    /** by aspect */
    public static final String byAspect = NS + "byAspect";

    /** by industry */
    public static final String byIndustry = NS + "byIndustry";

    /** by model */
    public static final String byModel = NS + "byModel";

    /** by ownership */
    public static final String byOwnership = NS + "byOwnership";

    /** by region */
    public static final String byRegion = NS + "byRegion";

    /** by requirement */
    public static final String byRequirement = NS + "byRequirement";

    /** by outcome */
    public static final String byRequirementOutcome = NS + "byRequirementOutcome";

    /** by scope */
    public static final String byScope = NS + "byScope";

    /** by size */
    public static final String bySize = NS + "bySize";

    /** by standing */
    public static final String byStanding = NS + "byStanding";

    /** by year */
    public static final String byYear = NS + "byYear";

    /** certified grade */
    public static final String certifiedGrade = NS + "certifiedGrade";

    /** certified level */
    public static final String certifiedLevel = NS + "certifiedLevel";

    /** certified model */
    public static final String certifiedModel = NS + "certifiedModel";

    /** certified rating */
    public static final String certifiedRating = NS + "certifiedRating";

    /** certified scope */
    public static final String certifiedScope = NS + "certifiedScope";

    /** certified subject */
    public static final String certifiedSubject = NS + "certifiedSubject";

    /** certifies */
    public static final String certifies = NS + "certifies";

    /** kind of the change */
    public static final String changeKind = NS + "changeKind";

    /** changed from */
    public static final String changedFrom = NS + "changedFrom";

    /** changed to */
    public static final String changedTo = NS + "changedTo";

    /** case */
    public static final String choiceCase = NS + "choiceCase";

    /** choose */
    public static final String choose = NS + "choose";

    /** cites */
    public static final String cites = NS + "cites";

    /** claim */
    public static final String claim = NS + "claim";

    /** claimed in */
    public static final String claimedIn = NS + "claimedIn";

    /** clause */
    public static final String clause = NS + "clause";

    /** type of the comment */
    public static final String commentType = NS + "commentType";

    /** compiled from */
    public static final String compiledFrom = NS + "compiledFrom";

    /** completed */
    public static final String completed = NS + "completed";

    /** composes */
    public static final String composes = NS + "composes";

    /** condition */
    public static final String condition = NS + "condition";

    /** conduct */
    public static final String conduct = NS + "conduct";

    /** covers organisation */
    public static final String coversOrganisation = NS + "coversOrganisation";

    /** criterion */
    public static final String criterion = NS + "criterion";

    /** decided by */
    public static final String decidedBy = NS + "decidedBy";

    /** decides */
    public static final String decides = NS + "decides";

    /** decisive criterion */
    public static final String decisiveCriterion = NS + "decisiveCriterion";

    /** depth */
    public static final String depth = NS + "depth";

    /** described on */
    public static final String describedOn = NS + "describedOn";

    /** direction */
    public static final String direction = NS + "direction";

    /** disposition */
    public static final String disposition = NS + "disposition";

    /** reason of the disposition */
    public static final String dispositionReason = NS + "dispositionReason";

    /** dominates */
    public static final String dominates = NS + "dominates";

    /** driver */
    public static final String driver = NS + "driver";

    /** due date */
    public static final String dueDate = NS + "dueDate";

    /** status of the edition */
    public static final String editionStatus = NS + "editionStatus";

    /** edition version */
    public static final String editionVersion = NS + "editionVersion";

    /** engine */
    public static final String engine = NS + "engine";

    /** erratum */
    public static final String erratum = NS + "erratum";

    /** evidence */
    public static final String evidence = NS + "evidence";

    /** digest of the evidence */
    public static final String evidenceDigest = NS + "evidenceDigest";

    /** failure */
    public static final String failure = NS + "failure";

    /** figure */
    public static final String figure = NS + "figure";

    /** finding */
    public static final String finding = NS + "finding";

    /** first asked at */
    public static final String firstAsked = NS + "firstAsked";

    /** form */
    public static final String form = NS + "form";

    /** gained by */
    public static final String gainedBy = NS + "gainedBy";

    /** gives status */
    public static final String givesStatus = NS + "givesStatus";

    /** grade */
    public static final String grade = NS + "grade";

    /** grade cell */
    public static final String gradeCell = NS + "gradeCell";

    /** group */
    public static final String group = NS + "group";

    /** has profile */
    public static final String hasProfile = NS + "hasProfile";

    /** held grade */
    public static final String heldGrade = NS + "heldGrade";

    /** improvement */
    public static final String improvement = NS + "improvement";

    /** improves */
    public static final String improves = NS + "improves";

    /** in aspect */
    public static final String inAspect = NS + "inAspect";

    /** in evidence */
    public static final String inEvidence = NS + "inEvidence";

    /** in force from */
    public static final String inForceFrom = NS + "inForceFrom";

    /** in group */
    public static final String inGroup = NS + "inGroup";

    /** inapplicable */
    public static final String inapplicable = NS + "inapplicable";

    /** indicator */
    public static final String indicator = NS + "indicator";

    /** industry */
    public static final String industry = NS + "industry";

    /** would not do */
    public static final String insufficient = NS + "insufficient";

    /** item */
    public static final String item = NS + "item";

    /** state of the job */
    public static final String jobState = NS + "jobState";

    /** justification */
    public static final String justification = NS + "justification";

    /** kind */
    public static final String kind = NS + "kind";

    /** lacking */
    public static final String lacking = NS + "lacking";

    /** lacks */
    public static final String lacks = NS + "lacks";

    /** lead-in */
    public static final String leadIn = NS + "leadIn";

    /** at least so many organisations */
    public static final String leastOrganisations = NS + "leastOrganisations";

    /** least views */
    public static final String leastViews = NS + "leastViews";

    /** level */
    public static final String level = NS + "level";

    /** level of */
    public static final String levelOf = NS + "levelOf";

    /** lost by */
    public static final String lostBy = NS + "lostBy";

    /** reason of a mapping */
    public static final String mappingReason = NS + "mappingReason";

    /** measurement */
    public static final String measurement = NS + "measurement";

    /** member of */
    public static final String memberOf = NS + "memberOf";

    /** least breadth */
    public static final String minBreadth = NS + "minBreadth";

    /** least conduct */
    public static final String minConduct = NS + "minConduct";

    /** least depth */
    public static final String minDepth = NS + "minDepth";

    /** least driver */
    public static final String minDriver = NS + "minDriver";

    /** least figure */
    public static final String minFigure = NS + "minFigure";

    /** least fulfilment */
    public static final String minFulfilment = NS + "minFulfilment";

    /** least trend */
    public static final String minTrend = NS + "minTrend";

    /** modality */
    public static final String modality = NS + "modality";

    /** model edition */
    public static final String modelEdition = NS + "modelEdition";

    /** at most so many organisations */
    public static final String mostOrganisations = NS + "mostOrganisations";

    /** most views */
    public static final String mostViews = NS + "mostViews";

    /** nearest evidence */
    public static final String nearest = NS + "nearest";

    /** not shown by */
    public static final String notShownBy = NS + "notShownBy";

    /** note */
    public static final String note = NS + "note";

    /** finding on an objective */
    public static final String objectiveFinding = NS + "objectiveFinding";

    /** state of the objective */
    public static final String objectiveState = NS + "objectiveState";

    /** of direction */
    public static final String ofDirection = NS + "ofDirection";

    /** of indicator */
    public static final String ofIndicator = NS + "ofIndicator";

    /** of model */
    public static final String ofModel = NS + "ofModel";

    /** of organisation */
    public static final String ofOrganisation = NS + "ofOrganisation";

    /** of process */
    public static final String ofProcess = NS + "ofProcess";

    /** of requirement */
    public static final String ofRequirement = NS + "ofRequirement";

    /** of stage */
    public static final String ofStage = NS + "ofStage";

    /** of standard */
    public static final String ofStandard = NS + "ofStandard";

    /** of step */
    public static final String ofStep = NS + "ofStep";

    /** of subject */
    public static final String ofSubject = NS + "ofSubject";

    /** digest of the ontology */
    public static final String ontologyDigest = NS + "ontologyDigest";

    /** option of */
    public static final String optionOf = NS + "optionOf";

    /** ownership */
    public static final String ownership = NS + "ownership";

    /** parent aspect */
    public static final String parentAspect = NS + "parentAspect";

    /** end of period */
    public static final String periodEnd = NS + "periodEnd";

    /** in plain words */
    public static final String plainly = NS + "plainly";

    /** practice */
    public static final String practice = NS + "practice";

    /** aspect of the profile */
    public static final String profileAspect = NS + "profileAspect";

    /** progress */
    public static final String progress = NS + "progress";

    /** progress on */
    public static final String progressOn = NS + "progressOn";

    /** what proves it */
    public static final String proof = NS + "proof";

    /** proves */
    public static final String proves = NS + "proves";

    /** published at */
    public static final String publishedAt = NS + "publishedAt";

    /** rank */
    public static final String rank = NS + "rank";

    /** rating */
    public static final String rating = NS + "rating";

    /** reach */
    public static final String reach = NS + "reach";

    /** reaches */
    public static final String reaches = NS + "reaches";

    /** region */
    public static final String region = NS + "region";

    /** registers */
    public static final String registers = NS + "registers";

    /** remark */
    public static final String remark = NS + "remark";

    /** rests on */
    public static final String restsOn = NS + "restsOn";

    /** said by */
    public static final String saidBy = NS + "saidBy";

    /** scenario */
    public static final String scenario = NS + "scenario";

    /** scope */
    public static final String scope = NS + "scope";

    /** serves requirement */
    public static final String servesRequirement = NS + "servesRequirement";

    /** SHA-256 */
    public static final String sha256 = NS + "sha256";

    /** digest of the shapes */
    public static final String shapesDigest = NS + "shapesDigest";

    /** shown by */
    public static final String shownBy = NS + "shownBy";

    /** size */
    public static final String size = NS + "size";

    /** standing */
    public static final String standing = NS + "standing";

    /** stated not to apply */
    public static final String statedInapplicable = NS + "statedInapplicable";

    /** status */
    public static final String status = NS + "status";

    /** reason of the status */
    public static final String statusReason = NS + "statusReason";

    /** submitted as */
    public static final String submittedAs = NS + "submittedAs";

    /** would do */
    public static final String sufficient = NS + "sufficient";

    /** summary */
    public static final String summary = NS + "summary";

    /** target */
    public static final String target = NS + "target";

    /** theme */
    public static final String theme = NS + "theme";

    /** to bound */
    public static final String toBound = NS + "toBound";

    /** trait of */
    public static final String traitOf = NS + "traitOf";

    /** transition until */
    public static final String transitionUntil = NS + "transitionUntil";

    /** typical form */
    public static final String typicalForm = NS + "typicalForm";

    /** unit */
    public static final String unit = NS + "unit";

    /** unmet criterion */
    public static final String unmet = NS + "unmet";

    /** unused */
    public static final String unused = NS + "unused";

    /** digest of the ontology used */
    public static final String usedOntologyDigest = NS + "usedOntologyDigest";

    /** digest of the shapes used */
    public static final String usedShapesDigest = NS + "usedShapesDigest";

    /** usual scenario */
    public static final String usualScenario = NS + "usualScenario";

    /** valid until */
    public static final String validUntil = NS + "validUntil";

    /** version number */
    public static final String versionNumber = NS + "versionNumber";

    /** view */
    public static final String view = NS + "view";

    /** waived */
    public static final String waived = NS + "waived";

    /** word */
    public static final String word = NS + "word";

    private GRADUS() {}
}
