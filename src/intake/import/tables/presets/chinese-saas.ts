import type { Preset } from './shape.ts';

const FX = '纷享销客 CRM 字段标签示例（公开代码的文档）：客户名称、负责人、订单编号、订单金额、下单日期';
const PEERS = '销售易字段标签（公开代码中的元数据：机会名称、机会编号、结单日期、销售金额、销售阶段、赢率、最新活动记录时间）';

/** 纷享销客: told by names only it uses. */
export const fxiaoke: Preset = {
  id: 'fxiaoke',
  globalIds: false,
  shapes: [
    {
      object: '客户',
      kind: 'accounts',
      source: FX,
      needs: ['客户名称', '负责人|负责人（必填）', '负责人主属部门|归属部门|最后跟进时间|成交状态|客户级别'],
      columns: {
        id: '客户编号|数据ID|唯一性ID',
        name: '客户名称',
        type: '客户类型',
        website: '网址|官网',
        contact_name: '联系人|主要联系人',
        owner_name: '负责人|负责人（必填）',
      },
      relation: 'customer',
    },
    {
      object: '销售记录',
      kind: 'activities',
      source: FX,
      needs: ['销售记录类型|跟进类型|拜访类型', '跟进时间|实际拜访时间|签到时间', '客户名称|客户|关联客户'],
      columns: {
        id: '数据ID|唯一性ID|拜访编号|记录编号',
        date: '实际拜访时间|签到时间|跟进时间',
        end: '签退时间|完成时间',
        channel: '销售记录类型|跟进类型|拜访类型',
        purpose: '拜访目的',
        account_name: '客户名称|客户|关联客户',
        contact_name: '联系人|关联联系人',
        owner_name: '负责人|创建人|跟进人|拜访人',
        status: '拜访状态|状态',
      },
    },
    {
      object: '销售订单',
      kind: 'orders',
      source: FX,
      needs: ['销售订单编号', '下单日期', '客户名称'],
      columns: {
        id: '销售订单编号',
        date: '下单日期',
        account_name: '客户名称',
        account_id: '客户ID|客户编号',
        currency: '币种',
        amount: '销售订单金额(元)|销售订单金额|订单金额',
        owner_name: '负责人',
        status: '订单状态|生命状态',
      },
    },
  ],
};

/** 销售易 and products like it. */
export const xiaoshouyi: Preset = {
  id: 'xiaoshouyi',
  globalIds: false,
  shapes: [
    {
      object: '活动记录',
      kind: 'activities',
      source: PEERS,
      needs: ['活动记录类型|活动类型', '活动时间|实际开始时间|开始时间|活动日期', '客户名称|所属客户|关联客户|客户'],
      columns: {
        id: '活动记录编号|活动编号|活动ID',
        date: '实际开始时间|活动时间|活动日期|开始时间',
        end: '实际结束时间|结束时间',
        channel: '活动记录类型|活动类型',
        subject: '活动主题|主题',
        account_name: '客户名称|所属客户|关联客户|客户',
        contact_name: '联系人|关联联系人',
        owner_name: '所有人|负责人|创建人',
        status: '活动状态|状态',
      },
    },
    {
      object: '客户',
      kind: 'accounts',
      source: PEERS,
      needs: ['客户名称', '客户所有人', '所属部门|公海池|最新活动记录时间|最新跟进时间'],
      columns: { id: '客户编号|客户ID', name: '客户名称', type: '客户类型', website: '公司网址|网址', owner_name: '客户所有人' },
      relation: 'customer',
    },
    {
      object: '商机',
      kind: 'deals',
      source: 'headers.csv: 公海型 SaaS CRM 的商机接口',
      needs: ['customerId|客户名称|客户', '销售阶段|saleProcess', '赢率|winRate|机会名称|机会编号'],
      columns: {
        id: 'id|机会编号|商机编号|商机ID',
        account_id: 'customerId|客户ID',
        account_name: 'customer_name|客户名称|客户',
        stage: 'saleProcess|销售阶段',
        date: '实际结束时间|成交时间|赢单时间|结单日期',
        currency: '币种',
        amount: '销售金额|成交金额|赢单金额',
        owner_name: 'master_realname|商机所有人|所有人',
      },
    },
  ],
};
