import type { LineRole } from '../../core/budget/tables.ts'

/**
 * What columns of a budget are headed, by the role they play, in the Union's languages: English, French, Spanish,
 * Russian, Chinese, Arabic. Spelling is folded before it is compared, so that case, accents and marks do not matter.
 */
export const headerWords: Readonly<Record<LineRole, readonly string[]>> = {
  Line: [
    ...['line', 'line id', 'line no', 'line number', 'budget line', 'id', 'no', 'nr', 'number', 'item'],
    ...['item no', 'item number', 'ref', 'reference', 'code', 'budget code', 'position', 'activity code'],
    ...[
      'ligne',
      'n',
      'numéro',
      'numéro de ligne',
      'ligne budgétaire',
      'poste',
      'identifiant',
      'réf',
      'référence',
    ],
    ...['línea', 'número', 'núm', 'partida', 'línea presupuestaria', 'identificador', 'código', 'referencia'],
    ...['№', '№ п/п', 'п/п', 'номер', 'номер строки', 'строка', 'код', 'код строки', 'позиция'],
    ...['编号', '序号', '行号', '代码', '编码', '项目编号', '预算编号'],
    ...['رقم', 'الرقم', 'رقم البند', 'البند', 'بند', 'الرمز', 'رمز', 'المعرف', 'الرقم المرجعي'],
  ],
  Unit: [
    ...['unit', 'bureau', 'department', 'division', 'office', 'organizational unit', 'org unit', 'entity'],
    ...['cost centre', 'cost center', 'responsible unit', 'section'],
    ...['unité', 'département', 'service', 'entité', 'centre de coûts', 'unité responsable'],
    ...['unidad', 'oficina', 'departamento', 'división', 'entidad', 'centro de costos', 'centro de coste'],
    ...['подразделение', 'бюро', 'отдел', 'департамент', 'служба', 'структурное подразделение'],
    ...['单位', '部门', '局', '司局', '责任单位'],
    ...['الوحدة', 'وحدة', 'المكتب', 'مكتب', 'الإدارة', 'إدارة', 'القسم', 'الدائرة'],
  ],
  Activity: [
    ...[
      'activity',
      'description',
      'what',
      'title',
      'project',
      'task',
      'action',
      'text',
      'purpose',
      'details',
    ],
    ...['item description', 'activity description', 'name', 'work'],
    ...['activité', 'intitulé', 'libellé', 'objet', 'projet', 'désignation', 'tâche'],
    ...['actividad', 'descripción', 'concepto', 'detalle', 'título', 'proyecto', 'denominación', 'tarea'],
    ...['мероприятие', 'деятельность', 'вид деятельности', 'описание', 'наименование', 'название', 'проект'],
    ...['содержание', 'направление деятельности', 'наименование мероприятия'],
    ...['活动', '内容', '描述', '名称', '项目', '项目名称', '工作内容', '活动名称'],
    ...['النشاط', 'نشاط', 'الوصف', 'وصف', 'البيان', 'المشروع', 'مشروع', 'العنوان', 'وصف النشاط'],
  ],
  Objective: [
    ...['objective', 'strategic objective', 'objective code'],
    ...['objectif', 'objectif stratégique'],
    ...['objetivo', 'objetivo estratégico'],
    ...['задача', 'стратегическая задача'],
    ...['目标', '部门目标', '战略目标'],
    ...['الهدف', 'هدف', 'الهدف الاستراتيجي'],
  ],
  Output: [
    ...['output', 'output code', 'result', 'product', 'deliverable', 'serves', 'serves output'],
    ...['produit', 'résultat', 'extrant', 'prestation'],
    ...['producto', 'resultado'],
    ...['продукт', 'результат', 'продукция', 'вид продукции', 'намеченный результат деятельности'],
    ...['намеченные результаты деятельности'],
    ...['输出成果', '产出', '成果', '输出'],
    ...['الناتج', 'ناتج', 'النواتج', 'المخرج', 'المخرجات', 'النتيجة', 'نتيجة'],
  ],
  Enabler: [
    ...['enabler', 'enabler code', 'support', 'support function', 'support service', 'serves enabler'],
    ...['catalyseur', 'facteur de réussite', 'facilitateur', 'appui', 'soutien', 'fonction d’appui'],
    ...['catalizador', 'factor habilitador', 'habilitador', 'facilitador', 'apoyo', 'función de apoyo'],
    ...['инструмент', 'инструмент реализации', 'механизм содействия', 'вспомогательная функция', 'поддержка'],
    ...['推动因素', '促成因素', '支持', '支持职能', '支撑'],
    ...['العامل التمكيني', 'عامل تمكيني', 'الوسيلة التمكينية', 'وسيلة تمكينية', 'الدعم', 'دعم'],
  ],
  Category: [
    ...['category', 'expense category', 'cost category', 'nature', 'nature of expense', 'kind', 'type'],
    ...['expense type', 'kind of expense', 'object of expenditure', 'expenditure category', 'account', 'cat'],
    ...['catégorie', 'nature de la dépense', 'type de dépense', 'poste de dépense', 'rubrique'],
    ...['catégorie de dépenses', 'objet de dépense', 'compte'],
    ...[
      'categoría',
      'naturaleza',
      'tipo',
      'tipo de gasto',
      'objeto del gasto',
      'rubro',
      'categoría de gastos',
    ],
    ...['категория', 'вид расходов', 'статья расходов', 'статья', 'тип', 'категория расходов'],
    ...['类别', '支出类别', '费用类别', '科目', '类型', '性质', '支出性质'],
    ...['الفئة', 'فئة', 'النوع', 'نوع', 'طبيعة الإنفاق', 'نوع النفقات', 'بند الإنفاق', 'فئة النفقات'],
  ],
  Fund: [
    ...[
      'fund',
      'funding',
      'funding source',
      'source of funds',
      'source of funding',
      'fund code',
      'financing',
    ],
    ...['fonds', 'source de financement', 'financement'],
    ...['fondo', 'fuente de financiación', 'fuente de financiamiento', 'financiación', 'fuente'],
    ...['фонд', 'источник финансирования', 'источник'],
    ...['资金', '资金来源', '基金', '经费来源'],
    ...['الصندوق', 'صندوق', 'مصدر التمويل', 'التمويل'],
  ],
  Group: [
    ...['group', 'cost group', 'groupe', 'grupo', 'группа', '组', '组别', '分组', 'المجموعة', 'مجموعة'],
  ],
  Note: [
    ...['note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'remarque', 'remarques', 'commentaire'],
    ...['commentaires', 'observations', 'nota', 'notas', 'observación', 'observaciones', 'comentario'],
    ...[
      'comentarios',
      'примечание',
      'примечания',
      'комментарий',
      '备注',
      '注释',
      '附注',
      'ملاحظة',
      'ملاحظات',
    ],
  ],
}

/** Words of a header that make it another thing than the role it names: a unit cost is no unit. */
export const otherThings: readonly string[] = [
  ...['unit cost', 'unit price', 'unit of measure', 'coût unitaire', 'prix unitaire', 'costo unitario'],
  ...['precio unitario', 'цена', 'единица измерения', '单价', '单位成本', 'سعر الوحدة'],
]

/** Words for money that is planned, which make a column of a year the one that counts. */
export const plannedWords: readonly string[] = [
  ...['budget', 'plan', 'planned', 'estimate', 'estimates', 'estimated', 'proposed', 'approved', 'forecast'],
  ...['prévision', 'prévisions', 'prévu', 'estimation', 'presupuesto', 'previsto', 'estimación', 'aprobado'],
  ...['бюджет', 'план', 'смета', '预算', '计划', 'الميزانية', 'ميزانية', 'المقدر'],
]

/** Words for money that was spent, and for what is no money: such a column is never taken by itself. */
export const spentWords: readonly string[] = [
  ...[
    'outturn',
    'actual',
    'actuals',
    'spent',
    'expenditure to date',
    'executed',
    'implementation',
    'previous',
  ],
  ...['variance', 'difference', 'change', 'growth', 'percent', 'share', 'index', 'fte', 'posts'],
  ...['exécuté', 'réel', 'réalisé', 'exécution', 'écart', 'variation', 'postes', 'pourcentage'],
  ...['ejecutado', 'real', 'ejecución', 'diferencia', 'variación', 'puestos', 'porcentaje'],
  ...['факт', 'исполнение', 'исполнено', 'отклонение', 'разница', 'должности', 'доля'],
  ...['决算', '实际', '执行', '差额', '变化', '职位', '比例'],
  ...['الفعلي', 'الفعلية', 'المنفذ', 'الفرق', 'التغير', 'الوظائف', 'النسبة'],
]
