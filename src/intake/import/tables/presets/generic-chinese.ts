import type { Preset } from './shape.ts';

const SEEN = 'headers.csv: 公开代码中的客户、商机、线索导入导出表';
const FOLLOW = 'headers.csv: 跟进记录两种';
const COMMON = '进销存与自建 CRM 常用列名';
const CUSTOMER = '客户名称|客户全称|客户简称|购货单位|公司名称|企业名称|单位名称|客户';
const CUSTOMER_ID = '客户ID|客户编号|客户编码|客户代码';
const OWNER = '负责人|客户经理|业务员|销售员|销售人员|销售|销售负责人|所有人|归属人|跟进人|跟进顾问|跟进人员|拜访人|回访人员|我方人员';
const OWNER_ID = '负责人ID|业务员编号|员工编号|工号|跟进人ID';
const PERSON = '联系人|联系人姓名|联系人名称|主要联系人|对接人|联络人';
const TITLE = '职务|职位|联系人职务|联系人职位|岗位';
const MAIL = '邮箱|电子邮箱|联系人邮箱|邮件|Email';
const FOLLOWED = '跟进日期|跟进时间|拜访日期|拜访时间|回访日期|回访时间|联系日期|联系时间|沟通日期|沟通时间|接触日期';
const CURRENCY = '币种|币别|结算币别|结算币种|货币|原币|币制';
const BASE = '价税合计_本位币|本位币价税合计|金额_本位币|本位币金额|本币价税合计|本币金额';
const ORDER = '订单编号|订单号|销售单号|单据编号|合同编号';
const ORDERED = '下单日期|订单日期|下单时间|订单时间|单据日期|签订日期|签约日期';

/** Tables in Chinese of no system in particular. */
export const genericChinese: Preset = {
  id: 'table',
  globalIds: false,
  shapes: [
    {
      object: '客户',
      kind: 'accounts',
      source: SEEN,
      needs: [
        '客户名称|客户全称|公司名称|企业名称|单位名称',
        '地址|账户状态|客户状态|客户编号|客户编码|客户代码|客户类型|客户级别|客户等级|信用等级|信用评分|所属行业|行业',
      ],
      never: `${ORDER}|${FOLLOWED}|预估金额|商机名称|需求描述|单价|工号|添加时间|供应商编号`,
      columns: {
        id: `${CUSTOMER_ID}|ID`,
        name: CUSTOMER,
        type: '客户类型|客户类别|关系类型|类型',
        website: '网址|官网|公司网址|域名',
        since: '合作开始|合作起始|首次合作日期|合作日期',
        contact_name: PERSON,
        contact_title: TITLE,
        contact_email: MAIL,
        owner_name: OWNER,
      },
      relation: 'customer',
    },
    {
      object: '供应商',
      kind: 'suppliers',
      source: COMMON,
      needs: ['供应商名称|供方名称|供应商'],
      never: '单价|数量|商品名称|采购单号',
      columns: {
        id: '供应商编号|供应商编码|供应商ID|供应商代码',
        name: '供应商名称|供方名称|供应商',
        website: '网址|官网',
        contact_name: PERSON,
        contact_title: TITLE,
        contact_email: MAIL,
      },
      relation: 'supplier',
    },
    {
      object: '联系人',
      kind: 'contacts',
      source: COMMON,
      needs: ['联系人|联系人姓名|联系人名称|姓名', `${CUSTOMER}|公司|所属客户|单位`, `${TITLE}|联系人ID|联系人编号|称谓|部门|所属客户`],
      never: `${FOLLOWED}|${ORDER}|地址|账户状态|客户编号|标题|预估金额|签到时间|打卡时间|添加时间`,
      columns: {
        id: '联系人ID|联系人编号|ID',
        name: '联系人姓名|联系人名称|联系人|姓名',
        email: MAIL,
        title: TITLE,
        department: '部门|所在部门',
        level: '职级',
        account_id: CUSTOMER_ID,
        account_name: `所属客户|${CUSTOMER}|公司|单位`,
        owner_name: OWNER,
      },
    },
    {
      object: '跟进记录',
      kind: 'activities',
      source: FOLLOW,
      needs: [
        FOLLOWED,
        '跟进方式|跟进类型|拜访方式|沟通方式|回访方式|联系类型|跟进内容|跟进内容摘要|跟进记录|沟通内容|拜访内容|拜访目的|回访结果',
      ],
      columns: {
        id: '跟进ID|拜访记录ID|跟进编号|记录ID|记录编号|拜访编号|ID',
        date: FOLLOWED,
        minutes: '时长（分钟）|时长(分钟)|时长分钟',
        seconds: '通话时长（秒）|通话时长秒',
        channel: '跟进方式|跟进类型|拜访方式|沟通方式|回访方式|联系类型',
        direction: '呼叫方向|呼叫类型|方向',
        purpose: '跟进目的|拜访目的|沟通目的|联系目的',
        subject: '主题|标题|跟进主题|跟进内容摘要|摘要',
        status: '跟进状态|完成状态|拜访状态',
        account_id: CUSTOMER_ID,
        account_name: `拜访公司|${CUSTOMER}|拜访客户`,
        contact_id: '联系人ID|会员号',
        contact_name: `${PERSON}|姓名|客户姓名|拜访对象`,
        owner_id: '跟进人ID|工号',
        owner_name: OWNER,
        participants: '参与人数|人数',
        attendees: '参与人|参会人|拜访参与成员',
      },
    },
    {
      object: '线索',
      kind: 'leads',
      source: SEEN,
      needs: ['来源记录号|线索ID|线索编号|线索名称|标题', '需求描述|线索来源|线索状态|来源', `${PERSON}|${CUSTOMER}|公司`],
      columns: {
        id: '来源记录号|线索ID|线索编号|ID',
        account_id: CUSTOMER_ID,
        account_name: `${CUSTOMER}|公司`,
        contact_id: '联系人ID',
        contact_name: PERSON,
        contact_email: MAIL,
        contact_title: TITLE,
        owner_name: OWNER,
      },
    },
    {
      object: '商机',
      kind: 'deals',
      source: SEEN,
      needs: ['商机名称|商机编号|销售阶段|商机阶段|预估金额|预计金额|赢率|商机类型', `${CUSTOMER}|${CUSTOMER_ID}`],
      never: '来源记录号|线索ID|线索编号',
      columns: {
        id: '商机ID|商机编号|ID',
        account_id: CUSTOMER_ID,
        account_name: CUSTOMER,
        contact_name: PERSON,
        contact_email: MAIL,
        stage: '商机阶段|销售阶段|阶段|状态',
        date: '成交日期|成交时间|赢单日期|赢单时间|实际成交日期|实际签约日期',
        currency: CURRENCY,
        amount: '成交金额|赢单金额|实际金额|合同金额',
        owner_name: OWNER,
      },
    },
    {
      object: '订单',
      kind: 'orders',
      source: COMMON,
      needs: [ORDER, ORDERED, `${CUSTOMER}|${CUSTOMER_ID}`],
      columns: {
        id: ORDER,
        date: ORDERED,
        account_id: CUSTOMER_ID,
        account_name: CUSTOMER,
        owner_id: OWNER_ID,
        owner_name: OWNER,
        currency: CURRENCY,
        amount: `${BASE}|订单金额|金额|总金额|合计金额|应收金额|实收金额|价税合计|订单总额|销售金额|优惠后金额|合同金额`,
        status: '订单状态|单据状态|状态',
      },
    },
    {
      object: '订单明细',
      kind: 'order_lines',
      source: COMMON,
      needs: [ORDER, '单价|含税单价', '数量|销售数量|实发数量'],
      columns: {
        order_id: ORDER,
        price: '单价|含税单价',
        quantity: '数量|销售数量|实发数量',
        currency: CURRENCY,
        amount: `${BASE}|金额|小计|行金额|价税合计`,
        date: ORDERED,
        account_id: CUSTOMER_ID,
        account_name: CUSTOMER,
        owner_id: OWNER_ID,
        owner_name: OWNER,
      },
    },
    {
      object: '员工',
      kind: 'employees',
      source: COMMON,
      needs: ['员工编号|员工ID|工号|员工姓名', '姓名|员工姓名', '部门|所属部门|职务|职位|岗位'],
      never: `${FOLLOWED}|${ORDER}|签到时间|打卡时间|打卡类型|审批编号|${CUSTOMER}`,
      columns: {
        id: '员工编号|员工ID|工号',
        name: '姓名|员工姓名',
        email: MAIL,
        title: '职务|职位|岗位',
        department: '部门|所属部门',
        level: '职级',
      },
    },
  ],
};
